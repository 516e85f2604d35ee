package coop.meent.soirees.recordings;

import java.util.List;

/// A recording as it is kept: from a form without problems.
///
/// @param file id of a file of the platform; empty when it lies elsewhere
/// @param link where it lies elsewhere; may be empty
record Written(
        Recording.Words words,
        String file,
        String link,
        Recording.Audience audience,
        List<Chapter> chapters,
        Captions captions) {
    /// {@return the same in another file}
    Written in(String other) {
        return new Written(words, other, link, audience, chapters, captions);
    }
}
