package coop.meent.shares.statutes;

import coop.meent.api.MeentException;
import coop.meent.api.Texts;
import coop.meent.api.Transaction;
import coop.meent.shares.classes.RuleBook;
import coop.meent.shares.classes.RuleVersion;
import coop.meent.shares.ledger.By;
import coop.meent.shares.registers.Proposal;
import coop.meent.shares.registers.Proposed;
import coop.meent.shares.registers.Register;
import java.time.Clock;
import java.time.LocalDate;

/// Other rules from a day on, which a second person agreed to.
final class RuleChange implements Proposed {
    static final String KIND = "rules";

    private final RuleBook rules = new RuleBook();
    private final Texts texts;
    private final Clock clock;

    RuleChange(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String about(Proposal proposal) {
        return "/shares/" + proposal.register() + "/rules?proposal=" + proposal.no();
    }

    @Override
    public String line(Proposal proposal, String language) {
        var form = form(proposal);
        return texts.text(
                language,
                "shares.proposal.rules.line",
                form.from(),
                form.typed().text("decidedBy"));
    }

    static RuleForm form(Proposal proposal) {
        return new RuleForm(Drafted.read(proposal.draft()));
    }

    @Override
    public void execute(Transaction tx, Register register, Proposal proposal, By by) {
        var form = form(proposal);
        var before = rules.on(tx.handle(), form.from());
        var problems = form.check(register, before, LocalDate.now(clock));
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
        rules.write(
                tx,
                register.id(),
                new RuleVersion(
                        0,
                        form.from(),
                        form.rules(),
                        form.typed().text("decidedBy"),
                        form.typed().text("document"),
                        by.actor(),
                        by.approver(),
                        clock.instant()));
    }
}
