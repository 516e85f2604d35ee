package coop.meent.compass.deeds;

import coop.meent.compass.typed.Asked;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Actions as the API takes and gives them.
final class ActionJson {
    private ActionJson() {}

    static final String ACTION =
            """
            {"scan": 2, "principle": 2, "title": "De agenda een week vooraf rondsturen",
             "about": "Met een plaats voor punten van leden.", "due": "2028-03-01"}\
            """;

    static final String CHANGED =
            """
            {"changed": "Er kwamen vier punten van leden, en twintig mensen meer."}\
            """;

    /// Something to do.
    ///
    /// @param scan a closed scan of yours
    /// @param principle 1 to 7
    /// @param owner who sees to it: a person with a mandate at the organisation; yourself unless
    ///   said
    public record Input(
            @Nullable Long scan,
            @Nullable Integer principle,
            @Nullable String title,
            @Nullable String about,
            @Nullable Long owner,
            @Nullable String due) {
        long scanId() {
            return scan == null || scan < 0 ? 0 : scan;
        }

        ActionForm form(long me) {
            return new ActionForm(
                    Objects.toString(principle, ""),
                    Objects.toString(title, ""),
                    Objects.toString(about, ""),
                    Long.toString(owner == null ? me : owner),
                    Objects.toString(due, ""),
                    "0");
        }
    }

    /// What changed by something that was done.
    public record Change(@Nullable String changed) {
        String words() {
            return Asked.clean(changed);
        }
    }

    /// A piece of the list of actions.
    ///
    /// @param next cursor of the next piece; nothing at the end
    public record Piece(List<Out> items, @Nullable String next) {}

    /// An action.
    ///
    /// @param organisation whose it is; nothing for your own
    /// @param owner who sees to it; nobody once they have left
    /// @param state open, done or dropped
    /// @param changed what came of it; empty until somebody told
    public record Out(
            long id,
            int scan,
            @Nullable Long organisation,
            int principle,
            String title,
            String about,
            @Nullable Long owner,
            LocalDate due,
            String state,
            String changed,
            Instant madeAt,
            @Nullable Instant endedAt,
            String path) {
        static Out of(Action it) {
            var plan = it.plan();
            return new Out(
                    it.id(),
                    it.scan(),
                    boxed(it.whose().organisation()),
                    plan.principle().number(),
                    plan.title(),
                    plan.about(),
                    boxed(plan.owner()),
                    plan.due(),
                    it.state().code(),
                    it.changed(),
                    it.madeAt(),
                    it.endedAt().orElse(null),
                    it.path());
        }
    }

    private static @Nullable Long boxed(OptionalLong id) {
        return id.isPresent() ? (Long) id.getAsLong() : null;
    }
}
