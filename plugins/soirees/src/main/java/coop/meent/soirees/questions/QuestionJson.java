package coop.meent.soirees.questions;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Questions as programs read and send them. None of it says who asked, nor when.
final class QuestionJson {
    private QuestionJson() {}

    /// What is asked.
    ///
    /// @param theme e.g. `money`; may be left out
    public record Input(@Nullable String text, @Nullable String theme) {
        QuestionForm form() {
            return new QuestionForm(clean(text), clean(theme));
        }
    }

    /// What an organiser answers.
    ///
    /// @param answer Markdown; left out when it was answered aloud
    /// @param propose whether the answer may become an article
    public record AnswerInput(@Nullable String answer, @Nullable String theme, boolean propose) {
        AnswerForm form() {
            return new AnswerForm(clean(answer), clean(theme), propose);
        }
    }

    /// The question that asks the same; 0 to take them apart.
    public record Into(long into) {}

    /// A card of the team.
    public record CardInput(
            @Nullable String theme, @Nullable String nl, @Nullable String fr, @Nullable String en) {
        CardForm form() {
            return new CardForm(clean(theme), clean(nl), clean(fr), clean(en));
        }
    }

    /// A question.
    ///
    /// @param state open, answered, waiting, aside, hidden or merged
    /// @param votes how many others want to hear it
    /// @param mine whether the caller asked it
    /// @param merged the question that asks the same
    public record Out(
            long id,
            long event,
            String text,
            String language,
            @Nullable String theme,
            String state,
            int votes,
            boolean voted,
            boolean mine,
            boolean picked,
            @Nullable String answer,
            @Nullable Long merged,
            String url) {
        static Out of(Entry entry) {
            var it = entry.question();
            var merged = it.merged();
            return new Out(
                    it.id(),
                    it.event(),
                    it.text(),
                    it.words().language(),
                    it.words().theme().map(Theme::code).orElse(null),
                    it.state(),
                    entry.votes(),
                    entry.voted(),
                    entry.mine(),
                    it.place().picked(),
                    it.answered() ? it.answer().text() : null,
                    merged.isPresent() ? (Long) merged.getAsLong() : null,
                    ModerationPages.path(it.id()));
        }
    }

    /// A piece of a box.
    public record Questions(List<Out> items, @Nullable String next) {}

    /// A card of the library.
    ///
    /// @param principle its tag, e.g. `ica:3`
    public record CardOut(
            String key, String theme, @Nullable String principle, String nl, String fr, String en) {
        static CardOut of(Card it) {
            return new CardOut(
                    it.key(),
                    it.theme().name().toLowerCase(Locale.ROOT),
                    it.theme().principle().map(p -> p.tag()).orElse(null),
                    it.nl(),
                    it.fr(),
                    it.en());
        }
    }

    /// The library.
    public record CardsOut(List<CardOut> items, @Nullable String next) {}

    private static String clean(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").replace("\0", "");
    }
}
