package coop.meent.shares.statutes;

import coop.meent.api.MeentException;
import coop.meent.api.Texts;
import coop.meent.api.Transaction;
import coop.meent.shares.book.Book;
import coop.meent.shares.book.Refused;
import coop.meent.shares.classes.ClassBook;
import coop.meent.shares.ledger.By;
import coop.meent.shares.registers.Proposal;
import coop.meent.shares.registers.Proposed;
import coop.meent.shares.registers.Register;
import java.time.Clock;
import java.util.List;

/// Other rights of a class from a day on, which a second person agreed to.
final class ClassChange implements Proposed {
    static final String KIND = "class-rights";

    private final Book book;
    private final ClassBook classes;
    private final Texts texts;
    private final Clock clock;

    ClassChange(Book book, ClassBook classes, Texts texts, Clock clock) {
        this.book = book;
        this.classes = classes;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    static ClassForm form(Proposal proposal) {
        return new ClassForm(Drafted.read(proposal.draft()));
    }

    @Override
    public String about(Proposal proposal) {
        return "/shares/%d/classes?proposal=%d".formatted(proposal.register(), proposal.no());
    }

    @Override
    public String line(Proposal proposal, String language) {
        var form = form(proposal);
        return texts.text(
                language,
                "shares.proposal.class-rights.line",
                form.typed().text("code"),
                form.from());
    }

    @Override
    public void execute(Transaction tx, Register register, Proposal proposal, By by) {
        var form = form(proposal);
        try {
            book.recordIn(tx, register, List.of(form.draft(by)));
        } catch (Refused refused) {
            throw MeentException.invalid(refused.problems());
        }
        classes.word(tx, register.id(), form.text(clock.instant(), by.actor()));
    }
}
