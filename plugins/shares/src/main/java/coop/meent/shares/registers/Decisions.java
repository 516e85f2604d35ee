package coop.meent.shares.registers;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.shares.ledger.By;
import coop.meent.shares.registers.Proposal.Outcome;
import coop.meent.shares.registers.Proposal.State;
import coop.meent.shares.registers.ProposalStore.Decision;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/// What the second person decides. What they agree to is done in the same transaction, against the
/// rules of that moment.
public final class Decisions {
    private final SecondPerson asked;
    private final List<Proposed> kinds;

    /// @param kinds all that can be asked
    public Decisions(SecondPerson asked, List<Proposed> kinds) {
        this.asked = asked;
        this.kinds = List.copyOf(kinds);
    }

    /// Agrees, and does it.
    ///
    /// @throws MeentException forbidden for who asked it, conflict when it is decided or expired,
    ///   and whatever the rules of this moment refuse
    public void approve(Viewer viewer, Standing standing, int no) {
        var register = standing.register();
        asked.registers()
                .<Boolean>run(
                        register.id(),
                        viewer,
                        tx -> {
                            var proposal = decide(tx, viewer, register, no, Outcome.APPROVED);
                            kind(proposal).execute(tx, register, proposal, by(proposal, viewer));
                            return true;
                        });
    }

    /// Does not agree.
    public void refuse(Viewer viewer, Standing standing, int no, String reason) {
        without(viewer, standing.register(), no, new Answer(Outcome.REFUSED, reason));
    }

    /// Takes back what one asked oneself.
    public void withdraw(Viewer viewer, Standing standing, int no) {
        without(viewer, standing.register(), no, new Answer(Outcome.WITHDRAWN, ""));
    }

    /// {@return what knows about proposals of its kind}
    Proposed kind(Proposal proposal) {
        return kinds.stream()
                .filter(it -> it.kind().equals(proposal.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody does " + proposal.kind()));
    }

    private record Answer(Outcome outcome, String reason) {}

    private static By by(Proposal proposal, Viewer viewer) {
        return new By(proposal.by().actor(), proposal.by().onBehalfOf(), viewer.person());
    }

    private void without(Viewer viewer, Register register, int no, Answer answer) {
        asked.registers()
                .<Proposal>run(
                        register.id(), viewer, tx -> decide(tx, viewer, register, no, answer));
    }

    private Proposal decide(
            Transaction tx, Viewer viewer, Register register, int no, Outcome outcome) {
        return decide(tx, viewer, register, no, new Answer(outcome, ""));
    }

    private Proposal decide(
            Transaction tx, Viewer viewer, Register register, int no, Answer answer) {
        ProposalStore.lock(tx.handle(), register.id());
        var proposal =
                asked.store()
                        .find(tx.handle(), register.id(), no)
                        .orElseThrow(() -> MeentException.notFound("proposal " + no));
        check(proposal, viewer, answer.outcome());
        var decision =
                new Decision(
                        answer.outcome(),
                        viewer.person(),
                        asked.registers().clock().instant(),
                        answer.reason());
        asked.store().decide(tx.handle(), proposal, decision);
        tx.audit(
                "proposal." + answer.outcome().name().toLowerCase(Locale.ROOT),
                "register:" + register.id(),
                Map.of("no", no, "kind", proposal.kind()));
        return proposal;
    }

    private void check(Proposal proposal, Viewer viewer, Outcome outcome) {
        var now = asked.registers().clock().instant();
        if (proposal.state(now) != State.WAITING) {
            throw new MeentException(Code.CONFLICT, "proposal " + proposal.no() + " waits no more");
        }
        boolean own = mine(proposal, viewer);
        if (own != (outcome == Outcome.WITHDRAWN) || proposal.by().actor().isEmpty()) {
            throw new MeentException(Code.FORBIDDEN, "not by this person: " + outcome);
        }
    }

    static boolean mine(Proposal proposal, Viewer viewer) {
        OptionalLong asker = proposal.by().actor();
        return asker.isPresent() && asker.equals(viewer.person());
    }
}
