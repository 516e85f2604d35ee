package coop.meent.api;

import io.javalin.http.Context;
import java.time.ZoneId;

/// Calendar files. What a plugin brings by [MeentPlugin#calendars] is in the agenda and in the
/// feeds without more.
///
/// @since 1.0
@Provided
public interface Calendars {
    /// {@return the site's time zone, in which forms are read that ask for none}
    ZoneId zone();

    /// Answers with the entry as a file, when the viewer may see it; with "not found" when not.
    void file(Context ctx, CalendarEntry entry);

    /// {@return the entry as part of a mail, as it is at this point of the transaction: what is
    /// changed first comes first}
    CalendarPart part(Transaction tx, CalendarEntry entry, CalendarPart.Method method);
}
