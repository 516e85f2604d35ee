package coop.meent.core.care;

import coop.meent.api.Role;
import coop.meent.api.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// All reports of one thing until it is decided, and what came of it.
///
/// @param type kind of thing
/// @param thing its id within its kind
/// @param title how it was called on the day of the first report
/// @param author who wrote it, unless unknown or erased
/// @param waitingAt since when it waits for the team
/// @param reports how many persons reported it
record CareCase(
        long id,
        String type,
        String thing,
        String title,
        String path,
        OptionalLong author,
        OptionalLong organisation,
        State state,
        Instant openedAt,
        Instant waitingAt,
        int reports) {
    /// Who answers for what an organisation wrote.
    static final Set<Role> ANSWERING = Set.of(Role.REPRESENTATIVE, Role.ADMINISTRATOR);

    enum State {
        OPEN,
        KEPT,
        HIDDEN,
        APPEALED,
        GRANTED,
        UPHELD;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean waits() {
            return this == OPEN || this == APPEALED;
        }
    }

    /// Which decision is meant.
    enum Stage {
        REPORT,
        APPEAL;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What somebody reported.
    ///
    /// @param email of a visitor; empty for a person, and once all is decided
    record Report(
            OptionalLong person,
            String name,
            String email,
            String language,
            String rule,
            String words,
            Instant at) {}

    /// What the writer has to say.
    record Appeal(OptionalLong person, String words, Instant at) {}

    /// What the team decided.
    ///
    /// @param note why the same person judged twice; empty otherwise
    record Decision(
            Stage stage,
            boolean hides,
            String rule,
            String words,
            String note,
            OptionalLong judge,
            Instant at) {}

    /// A case with all that belongs to it.
    record File(
            CareCase one, List<Report> reports, Optional<Appeal> appeal, List<Decision> decisions) {
        Optional<Decision> decision(Stage stage) {
            return decisions.stream().filter(it -> it.stage() == stage).findFirst();
        }
    }

    /// {@return what the team has to decide now}
    Stage stage() {
        return state == State.APPEALED ? Stage.APPEAL : Stage.REPORT;
    }

    /// {@return whether the viewer wrote the thing, or answers for who did}
    boolean answeredBy(Viewer viewer) {
        return viewer.person().isPresent()
                && (author.equals(viewer.person())
                        || (organisation.isPresent()
                                && viewer.holds(organisation.getAsLong(), ANSWERING)));
    }
}
