package coop.meent.sharing.warmth;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Organisation;
import coop.meent.api.Platform;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells what was shared in a year, and keeps what organisations say of it.
final class Years {
    static final int FIRST = 2020;

    private final YearStore store = new YearStore();
    private final Platform platform;
    private final Clock clock;

    Years(Platform platform, Clock clock) {
        this.platform = platform;
        this.clock = clock;
    }

    /// What an organisation said, with its name.
    public record Said(String organisation, String path, Saving saving) {}

    /// A year.
    ///
    /// @param of the organisation; empty for all
    public record Told(Year figures, Optional<Organisation> of, List<Said> said) {}

    int current() {
        return LocalDate.ofInstant(clock.instant(), zone()).getYear();
    }

    private ZoneId zone() {
        return platform.calendars().zone();
    }

    Told tell(Viewer viewer, int year, Optional<Organisation> of) {
        var span = span(year, of.map(Organisation::id).orElse(0L));
        return platform.transactions()
                .read(
                        viewer,
                        db -> {
                            var said = store.savings(db, span).stream().map(this::said).toList();
                            return new Told(store.year(db, span), of, said);
                        });
    }

    private YearStore.Span span(int year, long organisation) {
        var from = LocalDate.of(year, 1, 1).atStartOfDay(zone()).toInstant();
        var until = LocalDate.of(year + 1, 1, 1).atStartOfDay(zone()).toInstant();
        return new YearStore.Span(year, from, until, organisation);
    }

    private Said said(Saving it) {
        var organisation = platform.organisations().find(it.organisation());
        return new Said(
                organisation.map(Organisation::name).orElse(""),
                organisation.map(Organisation::path).orElse("/organisations"),
                it);
    }

    /// Keeps what an organisation says, or takes it away when it says nothing any more.
    void say(Viewer viewer, long organisation, int year, SavingForm form) {
        if (!viewer.actsFor(organisation)) {
            throw new MeentException(Code.FORBIDDEN, "acts not for " + organisation);
        }
        platform.transactions()
                .run(
                        viewer,
                        tx -> {
                            if (form.blank()) {
                                store.unsay(tx.handle(), organisation, year);
                            } else {
                                var saving = form.saving(organisation, year);
                                store.say(tx.handle(), saving, viewer.person(), clock.instant());
                            }
                            var subject = "organisation:" + organisation;
                            tx.audit("saving.said", subject, Map.of("year", year));
                            return true;
                        });
    }
}
