package coop.meent.compass.answering;

import coop.meent.compass.answering.Asking.Item;
import coop.meent.compass.scans.RespondentStore.Respondent;
import coop.meent.compass.scores.Role;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Answers as programs read and send them.
final class AnswerJson {
    private AnswerJson() {}

    /// What is sent.
    ///
    /// @param answer 1 to 5, na, dk, or empty to take it back
    /// @param version of the answer that was read; what was said since is then not overwritten
    /// @param role board, staff or member: as whom to begin, for who did not yet
    public record Input(
            @Nullable String answer,
            @Nullable String evidence,
            @Nullable Boolean quotable,
            @Nullable String version,
            @Nullable String role) {
        Sheet sheet(String question) {
            var given = Given.typed(clean(answer), clean(evidence), Boolean.TRUE.equals(quotable));
            return new Sheet(List.of(new Typed(question, given, Optional.ofNullable(version))));
        }

        private static String clean(@Nullable String sent) {
            return Objects.requireNonNullElse(sent, "").replace("\0", "");
        }
    }

    /// An answer.
    ///
    /// @param answer empty when nothing was said yet
    /// @param version tells it from any other answer; empty when nothing was said yet
    public record Out(
            String question,
            int principle,
            String ask,
            String answer,
            String evidence,
            boolean quotable,
            String version) {
        static Out of(Item item, Given given) {
            return new Out(
                    item.id(),
                    item.principle().number(),
                    item.words().ask(),
                    given.answer(),
                    given.evidence(),
                    given.quotable(),
                    given.print());
        }
    }

    /// All questions, with what one said oneself.
    ///
    /// @param role null for who did not begin
    /// @param ready since when; null until then
    public record Own(
            int scan,
            @Nullable String role,
            @Nullable Instant ready,
            List<Out> items,
            @Nullable String next) {
        static Own of(Seat seat, Asking asking) {
            return new Own(
                    seat.scan().id(),
                    seat.respondent().map(Respondent::role).map(Role::code).orElse(null),
                    seat.respondent().flatMap(Respondent::doneAt).orElse(null),
                    asking.items().stream().map(it -> Out.of(it, seat.given(it.id()))).toList(),
                    null);
        }
    }

    /// That an answer was not kept, as problem+json.
    ///
    /// @param code closed, retired or changed
    /// @param there what is there; null when that is not why
    public record Refused(
            String type,
            String title,
            int status,
            String detail,
            String code,
            @Nullable Out there) {}
}
