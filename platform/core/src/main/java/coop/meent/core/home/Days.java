package coop.meent.core.home;

import coop.meent.api.Texts;
import coop.meent.core.text.Language;
import coop.meent.core.text.Notation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;

/// Says a day as people say it: today, yesterday, Thursday, 3 November.
final class Days {
    private static final int A_WEEK = 7;

    private final Texts texts;
    private final Clock clock;

    Days(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    String of(Instant moment, String language) {
        return of(moment.atZone(clock.getZone()).toLocalDate(), language);
    }

    String of(LocalDate day, String language) {
        long ago = ChronoUnit.DAYS.between(day, LocalDate.now(clock));
        var speech = Language.ofTag(language).orElse(Language.NL);
        if (ago == 0) {
            return texts.text(language, "day.today");
        }
        if (ago == 1) {
            return texts.text(language, "day.yesterday");
        }
        if (ago > 1 && ago < A_WEEK) {
            return day.getDayOfWeek().getDisplayName(TextStyle.FULL, speech.locale());
        }
        return new Notation(speech, clock.getZone()).date(day);
    }
}
