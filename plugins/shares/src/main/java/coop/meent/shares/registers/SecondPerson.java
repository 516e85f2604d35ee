package coop.meent.shares.registers;

import coop.meent.api.People;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.shares.registers.Proposal.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/// Asks a second person of the cooperative before something is done that is hard to make good:
/// reversals, changes of rules, the closing of a year, much at once. What it does then is in
/// [Decisions].
public final class SecondPerson {
    /// After which nobody can agree any more.
    static final Duration PATIENCE = Duration.ofDays(30);

    private final Registers registers;
    private final People people;
    private final ProposalStore store = new ProposalStore();

    public SecondPerson(Registers registers, People people) {
        this.registers = registers;
        this.people = people;
    }

    /// Lays something before the board of the cooperative, and lets them hear of it. Call it
    /// outside of any transaction, once the door has let the viewer in to enter things. What waits
    /// already is not asked twice.
    ///
    /// @param kind of the [Proposed] that will do it
    /// @param draft JSON that says what is to be done; ids and figures, never personal data
    public Proposal propose(Viewer viewer, Standing standing, String kind, String draft) {
        var register = standing.register();
        var to = board(register, viewer.person());
        return registers.run(
                register.id(),
                viewer,
                tx -> {
                    var same = store.same(tx.handle(), register.id(), kind, draft, now());
                    if (same.isPresent()) {
                        return same.get();
                    }
                    var made = insert(tx, viewer, standing, new Asked(kind, draft));
                    tx.audit(
                            "proposal.made",
                            "register:" + register.id(),
                            Map.of("no", made.no(), "kind", kind));
                    if (!to.isEmpty()) {
                        tx.notify(Tidings.waiting(register, made, to));
                    }
                    return made;
                });
    }

    /// Takes back what waits because there is nothing to agree to any more, in the transaction in
    /// which that came to be.
    public void lapse(Transaction tx, Viewer viewer, Proposal proposal) {
        var decision = new ProposalStore.Decision(Outcome.WITHDRAWN, viewer.person(), now(), "");
        if (store.decide(tx.handle(), proposal, decision)) {
            tx.audit(
                    "proposal.withdrawn",
                    "register:" + proposal.register(),
                    Map.of("no", proposal.no(), "kind", proposal.kind()));
        }
    }

    /// {@return what waits in the register, the longest first; nobody decides on it before the
    /// transaction ends}
    public List<Proposal> waiting(Transaction tx, Register register) {
        ProposalStore.lock(tx.handle(), register.id());
        return store.waiting(tx.handle(), register.id(), now());
    }

    private record Asked(String kind, String draft) {}

    private Proposal insert(Transaction tx, Viewer viewer, Standing standing, Asked asked) {
        var now = now();
        var proposal =
                new Proposal(
                        standing.register().id(),
                        0,
                        asked.kind(),
                        asked.draft(),
                        standing.by(viewer),
                        now,
                        now.plus(PATIENCE),
                        OptionalLong.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "");
        int no = store.insert(tx.handle(), proposal);
        return store.find(tx.handle(), proposal.register(), no).orElseThrow();
    }

    /// {@return who of the cooperative may decide, without the one who asks}
    private Set<Long> board(Register register, OptionalLong asker) {
        return people.holding(register.organisation(), Standings.board()).stream()
                .map(People.Person::id)
                .filter(it -> !asker.equals(OptionalLong.of(it)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// {@return what waits in the register, the longest first}
    public List<Proposal> waiting(Viewer viewer, Register register) {
        return registers.read(register.id(), viewer, db -> store.waiting(db, register.id(), now()));
    }

    /// {@return the latest, whatever became of them}
    List<Proposal> latest(Viewer viewer, Register register, int limit) {
        return registers.read(register.id(), viewer, db -> store.latest(db, register.id(), limit));
    }

    Optional<Proposal> find(Viewer viewer, Register register, int no) {
        return registers.read(register.id(), viewer, db -> store.find(db, register.id(), no));
    }

    private Instant now() {
        return registers.clock().instant();
    }

    Registers registers() {
        return registers;
    }

    ProposalStore store() {
        return store;
    }
}
