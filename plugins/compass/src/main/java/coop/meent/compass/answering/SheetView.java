package coop.meent.compass.answering;

import coop.meent.compass.questions.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What every page reads on which somebody answers.
///
/// @param path under which they answer
/// @param url the whole of it, for who comes back by it; empty for who comes back by their account
/// @param results path of what the scan came to
/// @param organisation empty for a scan of one's own
/// @param role code
/// @param until the last day; empty until somebody closes it
/// @param ready since when they are
record SheetView(
        String path,
        String url,
        String results,
        String organisation,
        String role,
        boolean open,
        Optional<LocalDate> until,
        Optional<Instant> ready,
        Progress progress) {
    /// How far somebody is.
    ///
    /// @param minutes for what is left
    record Progress(int answered, int asked, int minutes) {
        public boolean whole() {
            return answered == asked;
        }
    }

    public boolean byLink() {
        return !url.isEmpty();
    }

    /// A question with what somebody said.
    ///
    /// @param principle its number
    /// @param title of the principle
    /// @param language of the words
    /// @param was the print that its form carries
    /// @param last what they said the last time; empty when there is nothing, or it is not to be
    ///   seen yet
    /// @param year of the last time
    /// @param there what was answered meanwhile, where that is in the way
    record ItemView(
            int number,
            String id,
            int principle,
            String title,
            Wording words,
            String language,
            Given given,
            String was,
            Optional<Given> last,
            String year,
            Optional<Given> there) {
        public boolean answered() {
            return given.answered();
        }

        /// {@return the same question as somebody typed it, over what is there now}
        ItemView typed(Given typed, Given now) {
            return new ItemView(
                    number,
                    id,
                    principle,
                    title,
                    words,
                    language,
                    typed,
                    now.print(),
                    last,
                    year,
                    Optional.of(now));
        }

        /// {@return the same question as somebody typed it, to be mended}
        ItemView typed(Typed typed) {
            return new ItemView(
                    number,
                    id,
                    principle,
                    title,
                    words,
                    language,
                    typed.given(),
                    typed.was().orElse(""),
                    last,
                    year,
                    Optional.empty());
        }
    }

    /// The questions of a principle.
    record Group(int number, String title, List<ItemView> items) {
        Group {
            items = List.copyOf(items);
        }

        public long missing() {
            return items.stream().filter(it -> !it.answered()).count();
        }
    }
}
