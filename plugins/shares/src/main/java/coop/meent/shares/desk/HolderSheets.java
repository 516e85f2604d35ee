package coop.meent.shares.desk;

import coop.meent.api.MeentException;
import coop.meent.api.Viewer;
import coop.meent.shares.book.LotHeld;
import coop.meent.shares.book.Recorded;
import coop.meent.shares.desk.HolderSheetView.LotRow;
import coop.meent.shares.holders.BankAccount;
import coop.meent.shares.holders.Holder;
import coop.meent.shares.holders.Named;
import coop.meent.shares.holders.Party;
import coop.meent.shares.ledger.Deed;
import coop.meent.shares.ledger.Entry;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.Right;
import coop.meent.shares.registers.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// All that a register manager sees of one holder.
final class HolderSheets {
    private static final int MOST = 60;

    private final Tools tools;
    private final Journal journal;
    private final Roster roster;

    HolderSheets(Tools tools, Journal journal) {
        this.tools = tools;
        this.journal = journal;
        this.roster = tools.roster();
    }

    /// What is read of a holder, in one transaction.
    record Read(
            Holder holder,
            Named named,
            Names names,
            List<LotHeld> lots,
            List<Entry> entries,
            List<EntryRow> rows,
            List<Party> parties,
            List<BankAccount> accounts) {}

    HolderSheetView view(Standing standing, Viewer viewer, long number, AsOfForm form) {
        var register = standing.register();
        var words = tools.words(viewer.language());
        var read =
                tools.registers()
                        .read(register.id(), viewer, db -> read(db, register, words, number, form));
        var facts = new HolderFacts(words, register, read, tools.today());
        var burdens = burdens(read, form.asOf().day());
        return new HolderSheetView(
                facts.who(),
                asked(form),
                standing.may(Right.ENTER),
                facts.attention(),
                read.lots().stream().map(it -> lot(register, read, it, burdens)).toList(),
                rows(read, burdens),
                read.rows().stream().limit(MOST).toList(),
                Math.max(0, read.rows().size() - MOST),
                facts.all(),
                facts.parties());
    }

    private Read read(Handle db, Register register, Words words, long number, AsOfForm form) {
        var holders = roster.holders();
        var holder =
                holders.find(db, number)
                        .orElseThrow(() -> MeentException.notFound("holder " + number));
        var asOf = form.asOf();
        var recorded = tools.entries().timeline(db, number);
        var entries =
                recorded.reversed().stream()
                        .map(Recorded::entry)
                        .filter(it -> known(it, asOf.knownAt()))
                        .toList();
        var parties = holders.parties(db, number);
        var named = holders.named(db, mentioned(number, entries, parties), asOf.day());
        var names = roster.names(db, named, asOf.day());
        return new Read(
                holder,
                named.getOrDefault(number, new Named(number, holder.kind(), holder.identity())),
                names,
                tools.holdings().lots(db, asOf, number),
                entries,
                journal.rows(db, register.id(), new EntryWords(words, names), entries),
                parties,
                holders.accounts(db, number));
    }

    private static Set<Long> mentioned(long number, List<Entry> entries, List<Party> parties) {
        var who = new HashSet<>(Roster.named(entries));
        who.add(number);
        parties.stream()
                .map(Party::other)
                .filter(OptionalLong::isPresent)
                .forEach(it -> who.add(it.getAsLong()));
        return who;
    }

    private static boolean known(Entry entry, Optional<Instant> at) {
        return at.filter(it -> entry.recordedAt().isAfter(it)).isEmpty();
    }

    static HolderListView.Asked asked(AsOfForm form) {
        return new HolderListView.Asked(
                form.asOf().day(), form.shown(), form.known(), "", form.past(), form.problems());
    }

    // what rests on the shares on a day: begun, and not released or reversed
    private static List<Entry> burdens(Read read, LocalDate on) {
        Set<String> reversed =
                read.rows().stream()
                        .filter(EntryRow::reversed)
                        .map(EntryRow::no)
                        .collect(Collectors.toSet());
        var standing =
                read.entries().stream()
                        .filter(it -> !reversed.contains(Long.toString(it.seq())))
                        .filter(it -> !it.effective().isAfter(on))
                        .toList();
        var released =
                standing.stream()
                        .filter(it -> it.deed() instanceof Deed.Release)
                        .map(it -> ((Deed.Release) it.deed()).encumbrance())
                        .collect(Collectors.toSet());
        return standing.stream()
                .filter(it -> it.deed() instanceof Deed.Encumber)
                .filter(it -> !released.contains(it.seq()))
                .toList();
    }

    private static List<EntryRow> rows(Read read, List<Entry> entries) {
        var numbers =
                entries.stream().map(it -> Long.toString(it.seq())).collect(Collectors.toSet());
        return read.rows().stream().filter(it -> numbers.contains(it.no())).toList();
    }

    private static LotRow lot(Register register, Read read, LotHeld lot, List<Entry> burdens) {
        return new LotRow(
                Long.toString(lot.lot()),
                EntryRow.path(register.id(), lot.lot()),
                read.names().shareClass(lot.shareClass()),
                lot.since(),
                lot.amount().shares(),
                lot.valueCents(),
                lot.amount().paidCents(),
                lot.amount().unpaidCents(),
                burdens.stream().mapToLong(it -> burdened(it, lot)).sum());
    }

    private static long burdened(Entry entry, LotHeld lot) {
        return entry.deed() instanceof Deed.Encumber(var holder, var take, _, _)
                        && holder == lot.holder()
                        && take.lot().equals(OptionalLong.of(lot.lot()))
                ? take.quantity()
                : 0;
    }
}
