package coop.meent.jobs;

import coop.meent.api.Mandate;
import coop.meent.api.Organisation;
import coop.meent.api.Role;
import coop.meent.api.Viewer;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// The people, the organisation and the vacancy of the tests.
final class Samples {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    static final Organisation DUBBEL_BLAD =
            new Organisation(7, "Dubbel Blad", "cv", "services", Optional.of("Mechelen"));

    static final Viewer VISITOR = Viewer.visitor("nl");
    static final Viewer AN = person(1, DUBBEL_BLAD.id(), true);
    static final Viewer BRAM = person(2, 8, true);
    static final Viewer NO_MEMBER = person(3, 9, false);

    private Samples() {}

    static Viewer person(long id, long organisation, boolean member) {
        var mandate = new Mandate(organisation, Role.EDITOR, member);
        return new Viewer(
                Viewer.Kind.PERSON, OptionalLong.of(id), "An", false, List.of(mandate), "nl");
    }

    static Sight sight(Viewer viewer) {
        return new Sight(viewer, TODAY);
    }

    static Offer offer(Visibility visibility) {
        return new Offer(
                "Boekhouder (m/v/x) met zin in cijfers én vennoten",
                "nl",
                visibility,
                "Mechelen",
                true,
                Employment.PART_TIME,
                Optional.of(new BigDecimal("28")),
                new Pay.Range(315_000, 390_000, Pay.Per.MONTH),
                "PC 336",
                "Je volgt twaalf dossiers.",
                new Apply.ByLink(URI.create("https://dubbelblad.example/werk")),
                LocalDate.of(2026, 12, 12));
    }

    static Vacancy draft() {
        return draft(Visibility.PUBLIC);
    }

    static Vacancy draft(Visibility visibility) {
        return Vacancy.draft(DUBBEL_BLAD.id(), OptionalLong.of(1), offer(visibility), NOW);
    }

    static Vacancy open(Visibility visibility) {
        return draft(visibility).published(LocalDate.of(2026, 11, 20), true);
    }

    /// {@return a form without problems, with some fields typed otherwise}
    static VacancyForm form(Map<String, String> typed) {
        var values = new HashMap<>(VacancyForm.of(draft()).values());
        values.putAll(typed);
        return VacancyForm.read(field -> values.getOrDefault(field, ""));
    }
}
