package coop.meent.jobs;

import java.time.LocalDate;

/// What a vacancy is on a day.
enum VacancyState implements Coded {
    DRAFT,
    WAITING,
    OPEN,
    EXPIRED,
    FILLED,
    WITHDRAWN,
    /// By the team, after a report; its writer may appeal.
    HIDDEN;

    /// {@return the state on that day; the closing day itself is the last open one}
    static VacancyState of(Stage stage, LocalDate closesOn, LocalDate on) {
        return switch (stage) {
            case DRAFT -> DRAFT;
            case WAITING -> WAITING;
            case PUBLISHED -> closesOn.isBefore(on) ? EXPIRED : OPEN;
            case FILLED -> FILLED;
            case WITHDRAWN -> WITHDRAWN;
        };
    }

    boolean over() {
        return switch (this) {
            case EXPIRED, FILLED, WITHDRAWN -> true;
            case DRAFT, WAITING, OPEN, HIDDEN -> false;
        };
    }
}
