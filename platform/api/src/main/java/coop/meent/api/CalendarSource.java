package coop.meent.api;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Tells calendars what there is of one kind of thing.
///
/// The platform checks the audience of each entry when somebody looks, so a source may hand over
/// more than the viewer may see. The viewer is there for the language of the texts.
///
/// @since 1.0
public interface CalendarSource {
    /// {@return the kind in lower case, e.g. `harvest-day`; unique across all plugins, as in
    /// [Transaction#publish]. The message `type.<kind>` names it}
    String type();

    /// {@return what touches these days, series included, also what was called off; in one
    /// statement, two at the most}
    ///
    /// @param until the last day, itself included
    List<CalendarEntry> between(Handle db, Viewer viewer, LocalDate from, LocalDate until);

    /// {@return what concerns the viewer as a person from that day on: what they organise, signed
    /// up for or agreed to}
    List<CalendarEntry> own(Handle db, Viewer viewer, LocalDate from);

    /// {@return the entries of these ids, as they are in this transaction}
    List<CalendarEntry> entries(Handle db, Viewer viewer, Collection<String> ids);
}
