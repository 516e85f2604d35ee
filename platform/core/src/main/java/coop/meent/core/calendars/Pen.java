package coop.meent.core.calendars;

import coop.meent.api.Links;
import coop.meent.core.calendars.CalendarWriter.Calendar;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZonedDateTime;

/// Writes calendars in a reader's language.
///
/// @param site its name in the ids
record Pen(String site, Links links, Clock clock) {
    private static final String TYPE = "text/calendar; charset=utf-8";
    private static final String ANY = "/x";

    String write(Calendar calendar, String language) {
        return new CalendarWriter(site, base(language), now()).write(calendar);
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(clock.getZone());
    }

    /// {@return the address of the site in the language, without a slash at the end}
    String base(String language) {
        var any = links.absolute(ANY, language);
        return any.substring(0, any.length() - ANY.length());
    }

    /// Answers with a calendar.
    void answer(Context ctx, String calendar) {
        ctx.contentType(TYPE).result(calendar.getBytes(StandardCharsets.UTF_8));
    }
}
