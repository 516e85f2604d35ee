package coop.meent.jobs;

import coop.meent.api.Viewer;
import java.time.LocalDate;
import java.util.Set;

/// What a viewer may see of the board on a day, and what they may change.
///
/// @param viewer who looks
/// @param today the day on which they look
record Sight(Viewer viewer, LocalDate today) {
    /// {@return whether vacancies for members only are shown}
    boolean ofMembers() {
        return viewer.member() || viewer.administrator();
    }

    Set<Long> own() {
        return viewer.organisations();
    }

    VacancyState state(Vacancy vacancy) {
        return vacancy.on(today);
    }

    boolean mayChange(Vacancy vacancy) {
        return viewer.actsFor(vacancy.organisation());
    }

    /// {@return whether the viewer may know that the vacancy is, or was, there}
    boolean knows(Vacancy vacancy) {
        return mayChange(vacancy)
                || switch (state(vacancy)) {
                    case DRAFT, WAITING, HIDDEN -> false;
                    case OPEN, EXPIRED, FILLED, WITHDRAWN ->
                            vacancy.publishedOn().isPresent() && isFor(vacancy.offer());
                };
    }

    private boolean isFor(Offer offer) {
        return switch (offer.visibility()) {
            case PUBLIC -> true;
            case MEMBERS -> ofMembers();
        };
    }
}
