package coop.meent.shares.desk;

import coop.meent.api.MeentException;
import coop.meent.api.People.Person;
import coop.meent.api.Viewer;
import coop.meent.shares.book.Recorded;
import coop.meent.shares.ledger.By;
import coop.meent.shares.ledger.Deed;
import coop.meent.shares.ledger.Entry;
import coop.meent.shares.ledger.Leg;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.Right;
import coop.meent.shares.registers.Standing;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// Everything that is recorded of one entry.
final class EntrySheets {
    private static final int MOST = 100;

    private final Tools tools;
    private final Journal journal;
    private final Roster roster;
    private final ChainStore chain = new ChainStore();

    EntrySheets(Tools tools, Journal journal) {
        this.tools = tools;
        this.roster = tools.roster();
        this.journal = journal;
    }

    private record Read(Entry entry, EntryRow row, Names names, EntryView.Chained chained) {}

    EntryView view(Standing standing, Viewer viewer, long seq) {
        var register = standing.register();
        var words = tools.words(viewer.language());
        var read =
                tools.registers().read(register.id(), viewer, db -> read(db, register, words, seq));
        var entry = read.entry();
        return new EntryView(
                read.row(),
                Journal.kind(words, entry.deed().kind()),
                entry.legs().stream()
                        .limit(MOST)
                        .map(it -> leg(register, it, read.names()))
                        .toList(),
                Math.max(0, entry.legs().size() - MOST),
                entry.deed() instanceof Deed.Reversal(var undone)
                        ? EntryRow.path(register.id(), undone)
                        : "",
                signed(entry.by(), words),
                entry.cause(),
                entry.documents(),
                read.chained(),
                standing.may(Right.ENTER) && !read.row().reversed() && reversible(entry.deed()));
    }

    private Read read(Handle db, Register register, Words words, long seq) {
        var entry =
                tools.entries()
                        .find(db, seq)
                        .map(Recorded::entry)
                        .orElseThrow(() -> MeentException.notFound("entry " + seq));
        var names = roster.names(db, entry, tools.today());
        var rows = journal.rows(db, register.id(), new EntryWords(words, names), List.of(entry));
        return new Read(entry, rows.getFirst(), names, chain.link(db, seq).orElseThrow());
    }

    private static EntryView.LegRow leg(Register register, Leg leg, Names names) {
        return new EntryView.LegRow(
                "/shares/" + register.id() + "/holders/" + leg.holder(),
                names.holder(leg.holder()),
                names.shareClass(leg.shareClass()),
                Long.toString(leg.lot()),
                leg.countsFrom(),
                leg.quantity(),
                leg.valueCents(),
                leg.paidCents());
    }

    static boolean reversible(Deed deed) {
        return !(deed instanceof Deed.Reversal) && !(deed instanceof Deed.Checkpoint);
    }

    private EntryView.Signed signed(By by, Words words) {
        return new EntryView.Signed(
                by.actor().isEmpty()
                        ? words.text("shares.desk.entry.by.site")
                        : person(by.actor(), words),
                person(by.onBehalfOf(), words),
                person(by.approver(), words));
    }

    private String person(OptionalLong id, Words words) {
        if (id.isEmpty()) {
            return "";
        }
        return tools.platform()
                .people()
                .find(id.getAsLong())
                .map(Person::name)
                .orElse(words.text("shares.desk.entry.by.gone"));
    }
}
