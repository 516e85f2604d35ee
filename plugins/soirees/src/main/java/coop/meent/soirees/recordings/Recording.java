package coop.meent.soirees.recordings;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/// Something of an event that can be watched again.
///
/// @param chapters in their order
/// @param hidden why the team hid it; empty when it did not
/// @param starts when the event began, where it was
/// @param at when it was put here
record Recording(
        long id,
        long event,
        Words words,
        Source source,
        Audience audience,
        List<Chapter> chapters,
        String hidden,
        ZonedDateTime starts,
        Instant at) {
    /// Its kind in the search and in reports, and its noun in audit lines.
    static final String TYPE = "recording";

    Recording {
        chapters = List.copyOf(chapters);
    }

    /// What is said of it.
    ///
    /// @param body Markdown
    /// @param tags of principles, e.g. `ica:6`
    record Words(String title, String body, String language, List<String> tags) {}

    /// Where it lies, and what is said in it.
    ///
    /// @param file id of a file of the platform; empty when it lies elsewhere
    /// @param link where it lies elsewhere; may be empty
    /// @param captions WebVTT; may be empty
    record Source(String file, String link, String captions) {}

    /// Who may see it.
    ///
    /// @param term one of the platform, or `attendees`
    /// @param publicFrom from when on everybody may
    record Audience(String term, Optional<Instant> publicFrom) {
        /// Who had a place at the event.
        static final String ATTENDEES = "attendees";

        public boolean attendees() {
            return term.equals(ATTENDEES);
        }
    }

    public String path() {
        return "/soirees/recordings/" + id;
    }

    public String subject() {
        return TYPE + ":" + id;
    }

    /// {@return the language of what is said, for templates}
    public String language() {
        return words.language();
    }

    public String title() {
        return words.title();
    }
}
