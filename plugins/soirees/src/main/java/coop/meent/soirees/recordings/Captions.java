package coop.meent.soirees.recordings;

import coop.meent.api.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Captions in WebVTT, read strictly: what is wrong is said line by line, and what is kept is
/// written anew.
///
/// @param cues in their order
/// @param problems with lines of the text
record Captions(List<Cue> cues, List<Problem> problems) {
    /// The field of the form.
    static final String FIELD = "captions";

    private static final int MOST = 20_000;
    private static final int TOLD = 10;
    private static final String ARROW = "-->";
    private static final Pattern LINE = Pattern.compile("\\r\\n|\\n|\\r");
    private static final Pattern HEAD = Pattern.compile("WEBVTT(?:[ \\t].*)?");
    private static final Pattern NOTE = Pattern.compile("NOTE(?:[ \\t].*)?");
    private static final Pattern STYLE = Pattern.compile("(?:STYLE|REGION)[ \\t]*");
    private static final Pattern TIMES =
            Pattern.compile(
                    "(?:(\\d{2,4}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})[ \\t]+-->[ \\t]+"
                            + "(?:(\\d{2,4}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})(?:[ \\t]+(.*))?");

    Captions {
        cues = List.copyOf(cues);
        problems = List.copyOf(problems);
    }

    /// {@return what a text holds; nothing for an empty one}
    static Captions read(String text) {
        if (text.isBlank()) {
            return new Captions(List.of(), List.of());
        }
        var lines = List.of(LINE.split(text.startsWith("\uFEFF") ? text.substring(1) : text, -1));
        return new Reader(lines).read();
    }

    /// {@return the captions as we write them}
    String vtt() {
        return cues.stream()
                .map(it ->
                        "%s --> %s\n%s%s\n"
                                .formatted(
                                        stamp(it.from()),
                                        stamp(it.until()),
                                        it.speaker().isEmpty()
                                                ? ""
                                                : "<v " + escaped(it.speaker()) + ">",
                                        escaped(it.text())))
                .collect(Collectors.joining("\n", "WEBVTT\n\n", ""));
    }

    /// {@return all that is said, for the search}
    String words() {
        return cues.stream().map(Cue::text).collect(Collectors.joining(" "));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String stamp(long millis) {
        long seconds = millis / 1000;
        return "%02d:%02d:%02d.%03d"
                .formatted(seconds / 3600, seconds / 60 % 60, seconds % 60, millis % 1000);
    }

    /// Goes through the lines once, block by block.
    private static final class Reader {
        private final List<String> lines;
        private final List<Cue> cues = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private int at;

        Reader(List<String> lines) {
            this.lines = lines;
        }

        Captions read() {
            if (!HEAD.matcher(lines.getFirst()).matches()) {
                problem(0, "recordings.problem.vtt.head");
                return done();
            }
            at = 1;
            skip();
            while (at < lines.size() && problems.size() < TOLD) {
                if (lines.get(at).isBlank()) {
                    at++;
                } else {
                    block();
                }
            }
            if (cues.isEmpty() && problems.isEmpty()) {
                problem(0, "recordings.problem.vtt.none");
            }
            if (cues.size() > MOST) {
                problem(0, "recordings.problem.vtt.many");
            }
            return done();
        }

        private Captions done() {
            return new Captions(problems.isEmpty() ? cues : List.of(), problems);
        }

        private void block() {
            var first = lines.get(at);
            if (NOTE.matcher(first).matches()) {
                skip();
            } else if (STYLE.matcher(first).matches()) {
                problem(at, "recordings.problem.vtt.style");
                skip();
            } else if (first.contains(ARROW)) {
                cue();
            } else if (at + 1 < lines.size() && lines.get(at + 1).contains(ARROW)) {
                at++; // its name, which nothing needs
                cue();
            } else {
                problem(at, "recordings.problem.vtt.stray");
                skip();
            }
        }

        private void cue() {
            int timed = at++;
            var times = TIMES.matcher(lines.get(timed));
            if (!times.matches()) {
                problem(timed, "recordings.problem.vtt.time");
                skip();
                return;
            }
            long from = millis(times, 1);
            long until = millis(times, 5);
            if (until <= from) {
                problem(timed, "recordings.problem.vtt.end");
            } else if (!cues.isEmpty() && from < cues.getLast().from()) {
                problem(timed, "recordings.problem.vtt.order");
            }
            words(timed, from, until);
        }

        private void words(int timed, long from, long until) {
            var body = new ArrayList<String>();
            while (at < lines.size() && !lines.get(at).isBlank()) {
                if (lines.get(at).contains(ARROW)) {
                    problem(at, "recordings.problem.vtt.blank");
                }
                body.add(lines.get(at++));
            }
            var read = CueText.read(String.join("\n", body));
            if (!read.flaw().isEmpty()) {
                problem(timed + 1, read.flaw());
            } else if (read.text().isEmpty()) {
                problem(timed, "recordings.problem.vtt.empty");
            } else {
                cues.add(new Cue(from, until, read.speaker(), read.text()));
            }
        }

        private void skip() {
            while (at < lines.size() && !lines.get(at).isBlank()) {
                at++;
            }
        }

        private void problem(int line, String key) {
            problems.add(Problem.of(FIELD, key, line + 1));
        }

        private static long millis(MatchResult times, int group) {
            long hours = times.group(group) == null ? 0 : Long.parseLong(times.group(group));
            long minutes = Long.parseLong(times.group(group + 1));
            long seconds = Long.parseLong(times.group(group + 2));
            return ((hours * 60 + minutes) * 60 + seconds) * 1000
                    + Long.parseLong(times.group(group + 3));
        }
    }
}
