package coop.meent.compass.questions;

import java.util.function.Function;
import java.util.stream.Stream;

/// A question in one language.
///
/// @param ask the question itself
/// @param why what it is about, for who wonders
/// @param one what 1 looks like in practice
/// @param five what 5 looks like in practice
/// @param evidence an example of what shows it
public record Wording(String ask, String why, String one, String five, String evidence) {
    /// A part of a wording, by the name it has in the files.
    public enum Part {
        ASK("ask", Wording::ask, 160),
        WHY("why", Wording::why, 240),
        ONE("one", Wording::one, 160),
        FIVE("five", Wording::five, 160),
        EVIDENCE("evidence", Wording::evidence, 160);

        private final String code;
        private final Function<Wording, String> text;
        private final int longest;

        Part(String code, Function<Wording, String> text, int longest) {
            this.code = code;
            this.text = text;
            this.longest = longest;
        }

        public String code() {
            return code;
        }

        /// {@return how many characters it has at most, so that it fits on a phone}
        public int longest() {
            return longest;
        }

        public String of(Wording wording) {
            return text.apply(wording);
        }
    }

    /// {@return how many words somebody reads who answers: not what is folded away}
    int words() {
        return Stream.of(ask, one, five).mapToInt(it -> it.split("\\s+").length).sum();
    }
}
