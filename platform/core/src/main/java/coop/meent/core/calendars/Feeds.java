package coop.meent.core.calendars;

import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import coop.meent.core.calendars.CalendarWriter.Calendar;
import coop.meent.core.text.Language;
import coop.meent.core.text.TypeNames;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/// Calendars to subscribe to, made anew at each fetch.
final class Feeds {
    private static final int DAYS_BACK = 90;
    private static final int DAYS_AHEAD = 400;

    private final Sources sources;
    private final Sight sight;
    private final Pen pen;
    private final Names names;
    private final Clock clock;

    /// What calendars are called.
    ///
    /// @param site the community
    record Names(Texts texts, TypeNames types, Supplier<String> site) {
        String own(String language) {
            return texts.text(language, "calendar.feed.own", site.get());
        }

        String all(String language, Optional<String> type) {
            return type.map(it -> site.get() + " · " + type(language, it))
                    .orElseGet(() -> texts.text(language, "calendar.feed.all", site.get()));
        }

        String type(String language, String type) {
            return types.name(Language.ofTag(language).orElse(Language.NL), type);
        }
    }

    Feeds(Sources sources, Sight sight, Pen pen, Names names, Clock clock) {
        this.sources = sources;
        this.sight = sight;
        this.pen = pen;
        this.names = names;
        this.clock = clock;
    }

    /// {@return the calendar of a person, with what they may see at this moment}
    String own(Viewer viewer) {
        var today = LocalDate.now(clock);
        var seen = sight.of(viewer, sources.own(viewer, today.minusDays(DAYS_BACK)));
        var language = viewer.language();
        return pen.write(Calendar.feed(names.own(language), seen.entries(), seen::of), language);
    }

    /// {@return the calendar of what everybody may see}
    ///
    /// @param type only that; empty for all
    String open(String language, Optional<String> type) {
        var today = LocalDate.now(clock);
        var visitor = Viewer.visitor(language);
        var all =
                sources.between(
                        visitor, type, today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD));
        var seen = sight.of(visitor, all);
        var name = names.all(language, type);
        return pen.write(Calendar.feed(name, seen.entries(), seen::of), language);
    }
}
