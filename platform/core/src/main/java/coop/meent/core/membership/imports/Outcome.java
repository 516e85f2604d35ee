package coop.meent.core.membership.imports;

import coop.meent.api.Problem;
import coop.meent.core.membership.KnownOrganisation;
import coop.meent.core.membership.OrganisationData;
import java.util.List;

/// What a line of a file would do.
sealed interface Outcome {
    /// It makes an organisation.
    record New(OrganisationData data) implements Outcome {}

    /// It changes an organisation.
    ///
    /// @param fields names of what changes
    record Changed(KnownOrganisation before, OrganisationData data, List<String> fields)
            implements Outcome {}

    /// The organisation is there, just so.
    record Same(KnownOrganisation known) implements Outcome {}

    /// It makes an organisation that looks much like another.
    ///
    /// @param like the name of the other
    /// @param line the line on which the other stands; 0 when it is on the site already
    record PossibleDuplicate(OrganisationData data, String like, int line) implements Outcome {}

    /// It cannot be imported.
    record Invalid(List<Problem> reasons) implements Outcome {}
}
