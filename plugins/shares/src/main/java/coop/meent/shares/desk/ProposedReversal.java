package coop.meent.shares.desk;

import coop.meent.api.MeentException;
import coop.meent.api.Texts;
import coop.meent.api.Transaction;
import coop.meent.shares.book.Book;
import coop.meent.shares.book.Entries;
import coop.meent.shares.book.Refused;
import coop.meent.shares.ledger.By;
import coop.meent.shares.ledger.Deed;
import coop.meent.shares.ledger.Draft;
import coop.meent.shares.registers.Proposal;
import coop.meent.shares.registers.Proposed;
import coop.meent.shares.registers.Register;
import java.util.List;

/// The reversal of a mistake, done once a second person agreed.
final class ProposedReversal implements Proposed {
    static final String KIND = "reversal";

    private final Book book;
    private final Entries entries;
    private final Texts texts;

    ProposedReversal(Book book, Entries entries, Texts texts) {
        this.book = book;
        this.entries = entries;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String about(Proposal proposal) {
        var entry = ReversalRequest.of(proposal).entry();
        return EntryRow.path(proposal.register(), entry) + "/reverse";
    }

    @Override
    public String line(Proposal proposal, String language) {
        var request = ReversalRequest.of(proposal);
        var entry = Long.toString(request.entry());
        return texts.text(language, "shares.desk.reverse.line", entry, request.cause());
    }

    @Override
    public void execute(Transaction tx, Register register, Proposal proposal, By by) {
        var request = ReversalRequest.of(proposal);
        var entry =
                entries.find(tx.handle(), request.entry())
                        .orElseThrow(() -> MeentException.notFound("entry " + request.entry()))
                        .entry();
        var deed = new Deed.Reversal(request.entry());
        var draft = new Draft(entry.effective(), deed, by, request.cause(), List.of());
        try {
            book.recordIn(tx, register, List.of(draft));
        } catch (Refused refusal) {
            throw refusal.invalid();
        }
    }
}
