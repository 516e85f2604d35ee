package coop.meent.sharing.purchases;

import coop.meent.api.Audience;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// Something that an organisation proposes to buy together.
///
/// @param organisation that proposes it and orders in the end
/// @param proposer who wrote it for them; nobody once they have left
/// @param audience who may see it and join
/// @param decided what became of it; empty before that
/// @param finishedAt when its proposer said that all has been done
/// @param version grows with each change
/// @param hidden why the team hid it; empty while it is seen
record Purchase(
        long id,
        long organisation,
        OptionalLong proposer,
        Wording wording,
        Terms terms,
        Audience audience,
        State state,
        Optional<Decided> decided,
        Optional<Instant> finishedAt,
        Instant createdAt,
        Instant changedAt,
        int version,
        String hidden) {
    static final String TYPE = "purchase";

    /// Requests that came in time have been kept by then, whatever they waited for.
    static final Duration GRACE = Duration.ofSeconds(10);

    /// Where it stands.
    enum State {
        /// Who wants can join, until the deadline.
        OPEN,
        /// There were enough: the list is binding.
        REACHED,
        /// There were too few: nobody owes anything.
        RELEASED,
        /// Its proposer took it back before the deadline.
        CANCELLED
    }

    /// What became of it.
    ///
    /// @param unitCents price of one; empty when there were too few
    record Decided(Instant at, long total, OptionalLong unitCents) {}

    public String title() {
        return wording.title();
    }

    public String path() {
        return path(id);
    }

    static String path(long id) {
        return "/sharing/purchases/" + id;
    }

    /// {@return how audit log, notices and reports call it}
    String subject() {
        return TYPE + ":" + id;
    }

    /// {@return whether an organisation can still join}
    boolean open(Instant now) {
        return state == State.OPEN && terms.inTime(now);
    }

    /// {@return whether its outcome is to be made}
    boolean due(Instant now) {
        return state == State.OPEN && now.isAfter(terms.deadline().plus(GRACE));
    }
}
