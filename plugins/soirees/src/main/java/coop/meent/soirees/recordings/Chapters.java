package coop.meent.soirees.recordings;

import coop.meent.api.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Chapters as somebody types them: a line for each, its time and its title.
///
/// @param chapters that could be read
/// @param problems with the others, line by line
record Chapters(List<Chapter> chapters, List<Problem> problems) {
    private static final String FIELD = "chapters";
    private static final int LONGEST = 150;
    private static final int MOST = 100;

    static Chapters read(String typed) {
        var chapters = new ArrayList<Chapter>();
        var problems = new ArrayList<Problem>();
        var lines = typed.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (!line.isEmpty()) {
                line(chapters, problems, i + 1, line);
            }
        }
        if (chapters.size() > MOST) {
            problems.add(Problem.of(FIELD, "recordings.problem.chapters", MOST));
        }
        return new Chapters(List.copyOf(chapters), List.copyOf(problems));
    }

    private static void line(
            List<Chapter> chapters, List<Problem> problems, int number, String line) {
        var parts = line.split("\\s+", 2);
        var seconds = Clocks.read(parts[0]);
        if (seconds.isEmpty()) {
            problems.add(Problem.of(FIELD, "recordings.problem.chapter.time", number));
        } else if (parts.length < 2) {
            problems.add(Problem.of(FIELD, "recordings.problem.chapter.title", number));
        } else if (parts[1].length() > LONGEST) {
            problems.add(Problem.of(FIELD, "recordings.problem.chapter.long", number, LONGEST));
        } else if (!chapters.isEmpty() && chapters.getLast().seconds() >= seconds.getAsInt()) {
            problems.add(Problem.of(FIELD, "recordings.problem.chapter.order", number));
        } else {
            chapters.add(new Chapter(seconds.getAsInt(), parts[1]));
        }
    }

    /// {@return chapters as one would type them}
    static String typed(List<Chapter> chapters) {
        return chapters.stream()
                .map(it -> it.clock() + " " + it.title())
                .collect(Collectors.joining("\n"));
    }
}
