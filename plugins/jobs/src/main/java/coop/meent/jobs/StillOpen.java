package coop.meent.jobs;

import coop.meent.api.Freshness;
import coop.meent.api.FreshnessKind;
import coop.meent.api.Perishable;
import coop.meent.api.Platform;
import coop.meent.api.PluginSettings;
import coop.meent.api.Transaction;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import java.util.stream.Collectors;

/// Has the platform ask, before a vacancy closes, whether it is filled or still open.
final class StillOpen {
    static final String TYPE = "vacancy";

    private static final int MOST_DAYS = 60;

    private final Freshness freshness;
    private final PluginSettings settings;
    private final Clock clock;

    StillOpen(Platform platform) {
        this.freshness = platform.freshness();
        this.settings = platform.settings();
        this.clock = platform.clock();
    }

    // cut: kind
    /// {@return what is asked: who keeps it open renews it, and a button fills it}
    static FreshnessKind kind(Tidings tidings, VacancyDesk desk) {
        return FreshnessKind.of(TYPE, "fresh.label", tidings::stillToAnswer)
                .whenConfirmed((tx, by, id) -> desk.renew(tx, by, Long.parseLong(id)))
                .endedBy("fresh.filled", (tx, by, id) -> desk.fill(tx, by, Long.parseLong(id)));
    }

    // end

    /// Has a vacancy asked about as long as it is open; of others nobody is asked.
    void changed(Transaction tx, Vacancy vacancy) {
        var id = Long.toString(vacancy.id());
        switch (vacancy.stage()) {
            case PUBLISHED -> freshness.keep(tx, perishable(id, vacancy));
            case DRAFT, WAITING, FILLED, WITHDRAWN -> freshness.drop(tx, TYPE, id);
        }
    }

    // colleagues are asked in the last days, and at once when nobody is its author any more
    private Perishable perishable(String id, Vacancy vacancy) {
        var offer = vacancy.offer();
        var authors = vacancy.author().stream().boxed().collect(Collectors.toSet());
        return Perishable.of(TYPE, id, offer.title(), vacancy.path(), due(offer.closesOn()))
                .correctedAt(vacancy.path() + "/edit")
                .every(Period.ofMonths(Vacancy.MONTHS_OPEN), Period.ZERO)
                .ownedBy(authors, Set.of())
                .of(vacancy.organisation());
    }

    private LocalDate due(LocalDate closes) {
        int days = settings.number("reminderDays").orElseThrow().intValue();
        var due = closes.minusDays(Math.clamp(days, 0, MOST_DAYS));
        return due.isBefore(LocalDate.now(clock)) ? closes : due;
    }
}
