package coop.meent.shares.desk;

import coop.meent.api.Problem;
import java.util.List;

/// The form of an entry as its template reads it.
///
/// @param kind name of the [EntryKind]
/// @param path where it is sent to
/// @param source where the rule stands; empty when no rule of law is behind it
/// @param unconfirmed whether a lawyer has yet to look at it
record EntryFormView(
        String kind,
        String title,
        String lead,
        String source,
        boolean unconfirmed,
        String path,
        List<FieldView> fields,
        List<Problem> problems) {}
