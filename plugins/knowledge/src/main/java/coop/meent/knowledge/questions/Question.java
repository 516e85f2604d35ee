package coop.meent.knowledge.questions;

import coop.meent.api.Audience;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// A question that somebody asked the community.
///
/// @param asker nobody once they have left
/// @param audience who may read and answer it
/// @param answers how many answers readers see
/// @param accepted id of the answer that helped
/// @param hidden why the team hid it; empty when it did not
/// @param editedAt when its asker last changed it
/// @param withdrawn whether its asker took it back: then nobody sees it
record Question(
        long id,
        OptionalLong asker,
        Wording wording,
        Audience audience,
        Instant askedAt,
        int answers,
        OptionalLong accepted,
        String hidden,
        Optional<Instant> editedAt,
        boolean withdrawn) {
    static final String TYPE = "question";

    public String path() {
        return path(id);
    }

    static String path(long id) {
        return "/knowledge/questions/" + id;
    }

    /// {@return how audit log, notices and reports call it}
    String subject() {
        return TYPE + ":" + id;
    }

    public String title() {
        return wording.title();
    }

    /// {@return whether an answer helped}
    public boolean answered() {
        return accepted.isPresent();
    }
}
