package coop.meent.soirees.recordings;

import java.util.ArrayList;
import java.util.List;

/// What is said in a recording, in paragraphs that one can read and go to.
final class Transcript {
    private static final int LONG = 450;
    private static final long PAUSE = 4_000;

    private Transcript() {}

    /// A paragraph.
    ///
    /// @param seconds from the beginning
    /// @param speaker who says it; empty when that is not said, or is who spoke before
    record Paragraph(int seconds, String speaker, String text) {
        public String clock() {
            return Clocks.said(seconds);
        }
    }

    /// {@return the paragraphs: another one where somebody else speaks, where it is silent for a
    /// while, and where one grows too long}
    static List<Paragraph> of(Captions captions) {
        var paragraphs = new ArrayList<Paragraph>();
        var speaker = "";
        long silent = 0;
        for (var cue : captions.cues()) {
            boolean other = !cue.speaker().equals(speaker);
            if (paragraphs.isEmpty()
                    || other
                    || cue.from() - silent > PAUSE
                    || full(paragraphs.getLast())) {
                int seconds = Math.toIntExact(cue.from() / 1000);
                paragraphs.add(new Paragraph(seconds, other ? cue.speaker() : "", cue.text()));
            } else {
                var last = paragraphs.removeLast();
                var text = last.text() + " " + cue.text();
                paragraphs.add(new Paragraph(last.seconds(), last.speaker(), text));
            }
            speaker = cue.speaker();
            silent = cue.until();
        }
        return List.copyOf(paragraphs);
    }

    private static boolean full(Paragraph it) {
        return it.text().length() > LONG && it.text().matches("(?s).*[.!?…]");
    }
}
