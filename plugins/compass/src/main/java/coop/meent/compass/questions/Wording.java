package coop.meent.compass.questions;

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
        ASK("ask", 160),
        WHY("why", 240),
        ONE("one", 160),
        FIVE("five", 160),
        EVIDENCE("evidence", 160);

        private final String code;
        private final int longest;

        Part(String code, int longest) {
            this.code = code;
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
            return switch (this) {
                case ASK -> wording.ask();
                case WHY -> wording.why();
                case ONE -> wording.one();
                case FIVE -> wording.five();
                case EVIDENCE -> wording.evidence();
            };
        }
    }

    /// {@return how many words somebody reads who answers: not what is folded away}
    int words() {
        return Stream.of(ask, one, five).mapToInt(it -> it.split("\\s+").length).sum();
    }
}
