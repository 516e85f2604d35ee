package coop.meent.shares.api;

import coop.meent.api.Texts;
import coop.meent.api.Transaction;
import coop.meent.shares.book.Book;
import coop.meent.shares.book.Refused;
import coop.meent.shares.ledger.By;
import coop.meent.shares.ledger.Deed;
import coop.meent.shares.ledger.Draft;
import coop.meent.shares.ledger.Verdict;
import coop.meent.shares.registers.Proposal;
import coop.meent.shares.registers.Proposed;
import coop.meent.shares.registers.Register;
import java.util.List;

/// An entry that waits for a second person of the cooperative: a reversal, or a change of rights.
public final class EntryProposal implements Proposed {
    /// Its name among what can be asked.
    public static final String KIND = "entry";

    private final Book book;
    private final Texts texts;

    public EntryProposal(Book book, Texts texts) {
        this.book = book;
        this.texts = texts;
    }

    /// {@return whether the only thing against a draft is that nobody agreed to it yet}
    public static boolean needed(Verdict verdict) {
        return verdict instanceof Verdict.Refused(var reasons)
                && reasons.stream().allMatch(it -> it.code().equals("second_person_missing"));
    }

    /// {@return what is laid before the second person}
    public static String draft(Draft draft) {
        return EntryInput.of(draft).json();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String about(Proposal proposal) {
        var register = "/shares/" + proposal.register();
        return switch (deed(proposal)) {
            case Deed.Reversal(long entry) -> register + "/entries/" + entry;
            case Deed.ClassRights _ -> register + "/classes";
            default -> register + "/entries";
        };
    }

    @Override
    public String line(Proposal proposal, String language) {
        var deed = deed(proposal);
        var kind = texts.text(language, "shares.desk.kind." + deed.kind().name());
        return switch (deed) {
            case Deed.Reversal(long entry) -> kind + " " + entry;
            case Deed.ClassRights(int shareClass, _) -> kind + " " + shareClass;
            default -> kind;
        };
    }

    @Override
    public void execute(Transaction tx, Register register, Proposal proposal, By by) {
        try {
            book.recordIn(tx, register, List.of(EntryInput.read(proposal.draft()).draft(by)));
        } catch (Refused refused) {
            throw refused.invalid();
        }
    }

    private static Deed deed(Proposal proposal) {
        return EntryInput.read(proposal.draft()).draft(proposal.by()).deed();
    }
}
