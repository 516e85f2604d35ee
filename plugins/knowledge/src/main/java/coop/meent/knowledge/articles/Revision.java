package coop.meent.knowledge.articles;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/// A text of an article, as somebody saved it; never changed.
///
/// @param no from 1
/// @param note why, in the author's words; may be empty
/// @param author nobody once they have left
/// @param base the revision from which it was made; 0 for the first
/// @param restored the revision whose text it brings back
/// @param facts unknown of revisions before they were recorded
public record Revision(
        long article,
        int no,
        String title,
        String summary,
        String body,
        String note,
        OptionalLong author,
        Instant at,
        int base,
        OptionalInt restored,
        Optional<Facts> facts) {
    /// What else was said of the text when it was saved.
    ///
    /// @param legalForm may be empty, as the sector
    public record Facts(
            Kind kind, String language, Set<String> tags, String sector, String legalForm) {
        public Facts {
            tags = Set.copyOf(tags);
        }

        /// {@return the tags in one line}
        public String labels() {
            return tags.stream().sorted().collect(Collectors.joining(", "));
        }

        static Facts of(Card card) {
            return new Facts(
                    card.kind(), card.language(), card.tags(), card.sector(), card.legalForm());
        }

        Card card(String title, String summary) {
            return new Card(kind, language, title, summary, tags, sector, legalForm);
        }
    }
}
