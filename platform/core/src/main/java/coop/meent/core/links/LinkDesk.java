package coop.meent.core.links;

import coop.meent.api.IssuedPass;
import coop.meent.api.Pass;
import coop.meent.api.ScheduledWork;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.OptionalLong;

/// Hands links out, looks at them, uses them up and takes them back, each for its owner.
public final class LinkDesk {
    /// How long a link that does not work any more is remembered, so that its page can say why.
    static final Duration REMEMBERED = Duration.ofDays(60);

    private static final Viewer SYSTEM = Viewer.system("links");

    private final Transactions core;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final LinkStore store = new LinkStore();

    /// @param core the door of the schema `core`
    public LinkDesk(Transactions core, Clock clock) {
        this.core = core;
        this.clock = clock;
    }

    /// {@return the path of a new link, with the secret that nobody knows after this}
    ///
    /// @param owner `core` or a plugin's id
    public String issue(Transaction tx, String owner, Pass pass) {
        var secret = Secret.fresh(random);
        store.issue(tx.handle(), owner, pass, Secret.hash(secret), clock.instant());
        return pass.path().replace(Pass.SECRET, secret);
    }

    /// {@return what there is to the secret, for this purpose}
    public Found find(String owner, String purpose, String secret) {
        var hash = Secret.hash(secret);
        return core.read(SYSTEM, db -> store.find(db, owner, purpose, hash))
                .map(it -> it.at(clock.instant()))
                .orElse(new Found.Closed(Found.Why.UNKNOWN));
    }

    /// Ends a request that was carried out before, as its transaction would have.
    public void repeated() {
        core.run(SYSTEM, _ -> true);
    }

    /// {@return whether the link could be used once more, in the transaction}
    public boolean use(Transaction tx, String owner, IssuedPass link) {
        return store.use(tx.handle(), owner, link.id(), clock.instant(), LocalDate.now(clock));
    }

    /// {@return how many links of the purpose about the subject were ended}
    public int revoke(Transaction tx, String owner, String purpose, String subject) {
        var which = new LinkStore.Which(owner, purpose, subject, OptionalLong.empty());
        return store.revoke(tx.handle(), which, clock.instant());
    }

    /// {@return whether the link was ended by this}
    public boolean revoke(Transaction tx, String owner, IssuedPass link) {
        var which =
                new LinkStore.Which(
                        owner, link.purpose(), link.subject(), OptionalLong.of(link.id()));
        return store.revoke(tx.handle(), which, clock.instant()) > 0;
    }

    /// {@return what stands open about a subject, the newest first}
    public List<IssuedPass> standing(String owner, String subject) {
        return core.read(SYSTEM, db -> store.standing(db, owner, subject, clock.instant()));
    }

    /// {@return what forgets, once a day, the links that have long not worked any more}
    public ScheduledWork upkeep() {
        return ScheduledWork.daily("links", LocalTime.of(3, 40), this::tidy);
    }

    void tidy() {
        var before = clock.instant().minus(REMEMBERED);
        core.run(SYSTEM, tx -> store.dropClosed(tx.handle(), before));
    }
}
