package coop.meent.soirees.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What people ask in the boxes of a demo, and what they can watch again.
record SpokenFile(List<Asked> questions, List<Filmed> recordings) {
    /// A question.
    ///
    /// @param event which of the events, from 1
    /// @param votes how many of who comes want to hear it too
    /// @param answer null while it is open, empty when it was answered aloud
    record Asked(
            int event,
            @Nullable String theme,
            int votes,
            boolean picked,
            String text,
            @Nullable String answer) {}

    /// A recording.
    ///
    /// @param event which of the events, from 1
    /// @param publicAfter days from now until it is for everybody; 0 for never
    record Filmed(
            int event,
            String title,
            String audience,
            int publicAfter,
            String link,
            List<String> tags,
            String body,
            List<Part> chapters,
            String captions) {}

    /// A chapter.
    record Part(int seconds, String title) {}

    static SpokenFile read() {
        return DemoResource.read("spoken.json", SpokenFile.class);
    }
}
