package coop.meent.compass.outcomes;

import java.time.Instant;
import java.util.List;

/// The results of a scan, as a page or a paper shows them: every number is a text already.
///
/// @param gone nothing is left, since it rested on one or two
/// @param who who reads this
/// @param notes why roles are not apart, why nothing is said of disagreement
/// @param agenda what to talk about, where people disagree most first
record ResultsView(
        Head head,
        boolean gone,
        String who,
        List<String> notes,
        Compass compass,
        List<Item> agenda,
        List<Chapter> principles,
        List<YearView> years) {
    /// How much of the agenda is in sight at once.
    private static final int FIRST = 5;

    /// {@return how many questions of the agenda stand open}
    public int first() {
        return Math.min(FIRST, agenda.size());
    }

    /// {@return how many are folded away}
    public int more() {
        return agenda.size() - first();
    }

    /// Whose results, and from when.
    ///
    /// @param path of the results, without language
    /// @param scanPath of the scan's own page; empty for who came by a link
    /// @param next where it goes on; empty for who has no part in that
    record Head(
            String title,
            String lead,
            long respondents,
            Instant closedAt,
            String path,
            String scanPath,
            String next) {}

    /// The drawing and its table.
    ///
    /// @param svg safe HTML
    /// @param lines the same for a paper
    /// @param rows of each principle: number, name, and a score for each column
    /// @param band what the figures of the network are; empty when there are none
    /// @param choices which figures of the network can stand beside it
    record Compass(
            String svg,
            String lines,
            List<Legend> legend,
            List<String> columns,
            List<List<String>> rows,
            String band,
            List<Choice> choices) {
        static final Compass NONE =
                new Compass("", "", List.of(), List.of(), List.of(), "", List.of());
    }

    /// A line of the legend.
    ///
    /// @param sign safe HTML
    /// @param lines the same for a paper
    record Legend(String sign, String lines, String name) {}

    /// A way to look at the same page.
    record Choice(String label, String path, boolean current) {}

    /// A role's number.
    record Part(String name, String score, String of) {}

    /// A question with what it came to.
    ///
    /// @param spread safe HTML; empty when it is not shown how often each answer was given
    /// @param spreadText the same in words
    record Item(
            String id,
            int number,
            String principle,
            String ask,
            String one,
            String five,
            String score,
            String of,
            List<Part> parts,
            String disagreement,
            String gap,
            String spread,
            String spreadText,
            List<String> quotes,
            Signs signs) {
        /// {@return the number of a role; a sign for none when it is not shown here}
        public String part(String role) {
            return parts.stream()
                    .filter(it -> it.name().equals(role))
                    .map(Part::score)
                    .findFirst()
                    .orElse(Words.NONE);
        }
    }

    /// What is said of a question beside its numbers.
    record Signs(boolean strong, boolean weak, boolean onAgenda, boolean retired) {}

    /// A principle.
    record Chapter(
            int number,
            String title,
            String score,
            String of,
            List<Part> parts,
            List<Item> strengths,
            List<Item> weak,
            List<Item> questions) {}

    /// Beside an earlier scan.
    ///
    /// @param month of the earlier scan, e.g. `november 2025`
    /// @param basis on how many questions it rests
    /// @param retired questions that are left out, for they were retired since
    record YearView(
            int scan,
            String month,
            String basis,
            String svg,
            List<Legend> legend,
            List<ChangeView> changes,
            List<String> retired) {}

    /// A principle then and now.
    record ChangeView(
            int number, String title, String questions, String before, String now, String change) {}
}
