package coop.meent.sharing.asks;

import coop.meent.api.Audience;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/// Something that somebody asks the community for.
///
/// @param asker nobody once they have left
/// @param organisation for which they ask; empty for themselves
/// @param byWhen the last day on which it stands among the open ones
/// @param replies how many offered help or gave a tip
/// @param version grows with each change
/// @param hidden why the team hid it; empty while it is seen
record Ask(
        long id,
        OptionalLong asker,
        OptionalLong organisation,
        Wording wording,
        Audience audience,
        LocalDate byWhen,
        State state,
        int replies,
        Instant askedAt,
        Optional<Instant> closedAt,
        int version,
        String hidden) {
    static final String TYPE = "ask";

    /// How it ended, if it did.
    enum State {
        /// Who can help, may say so.
        OPEN,
        /// Somebody helped.
        HELPED,
        /// No help is needed any more.
        CLOSED
    }

    public String title() {
        return wording.title();
    }

    public String path() {
        return path(id);
    }

    static String path(long id) {
        return "/sharing/asks/" + id;
    }

    /// {@return how audit log, notices and reports call it}
    String subject() {
        return TYPE + ":" + id;
    }

    /// {@return whether help is still asked for}
    boolean open(LocalDate today) {
        return state == State.OPEN && !byWhen.isBefore(today);
    }
}
