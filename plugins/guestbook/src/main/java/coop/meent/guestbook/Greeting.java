package coop.meent.guestbook;

import coop.meent.api.Viewer;
import java.time.Instant;

/// What somebody wrote in the book.
///
/// @param author the person's id
/// @param name of the author, as it was then
/// @param text Markdown
/// @param welcomed whether the team said thank you
/// @param hidden why the team hid it; empty when it stands there for all
record Greeting(
        long id,
        long author,
        String name,
        String text,
        Instant at,
        boolean welcomed,
        String hidden) {
    static final String TYPE = "greeting";

    /// {@return the address of its page; public, because a template reads it}
    public String path() {
        return "/guestbook/" + id;
    }

    boolean visibleTo(Viewer viewer) {
        return hidden.isEmpty() || viewer.administrator() || writtenBy(viewer);
    }

    boolean writtenBy(Viewer viewer) {
        return viewer.person().isPresent() && viewer.person().getAsLong() == author;
    }
}
