package coop.meent.shares.desk;

import coop.meent.api.Slice;
import coop.meent.api.Viewer;
import coop.meent.shares.book.Entries;
import coop.meent.shares.book.Recorded;
import coop.meent.shares.desk.FieldView.Choice;
import coop.meent.shares.ledger.Entry;
import coop.meent.shares.ledger.Kind;
import coop.meent.shares.registers.Right;
import coop.meent.shares.registers.Standing;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The entries of a register in plain words.
final class Journal {
    private static final int PAGE = 40;

    private final Tools tools;
    private final Roster roster;
    private final ChainStore chain = new ChainStore();

    Journal(Tools tools) {
        this.tools = tools;
        this.roster = tools.roster();
    }

    JournalView view(Standing standing, Viewer viewer, JournalFilter filter, String cursor) {
        var register = standing.register();
        var words = tools.words(viewer.language());
        return tools.registers()
                .read(
                        register.id(),
                        viewer,
                        db -> {
                            var piece = piece(db, filter, cursor);
                            return new JournalView(
                                    filter,
                                    standing.may(Right.ENTER),
                                    kinds(words),
                                    rows(db, register.id(), words, piece.items()),
                                    piece.next()
                                            .map(it -> filter.path(register.id(), it))
                                            .orElse(""));
                        });
    }

    private Slice<Recorded> piece(Handle db, JournalFilter filter, String cursor) {
        if (filter.number().isEmpty()) {
            return tools.entries().page(db, filter.choice(), cursor, PAGE);
        }
        var choice = filter.choice();
        var all = tools.entries().timeline(db, filter.number().getAsLong()).reversed();
        return new Slice<>(
                all.stream().filter(it -> fits(it.entry(), choice)).toList(), Optional.empty());
    }

    private static boolean fits(Entry entry, Entries.Choice choice) {
        return (choice.kind().isEmpty() || choice.kind().equals(entry.deed().kind().name()))
                && choice.from().filter(it -> entry.effective().isBefore(it)).isEmpty()
                && choice.to().filter(it -> entry.effective().isAfter(it)).isEmpty();
    }

    private static List<Choice> kinds(Words words) {
        return Arrays.stream(Kind.values())
                .map(it -> new Choice(it.name(), kind(words, it), ""))
                .toList();
    }

    static String kind(Words words, Kind kind) {
        return words.text("shares.desk.kinds." + kind.name());
    }

    /// {@return the entries as rows, in their order}
    List<EntryRow> rows(Handle db, long register, Words words, Collection<Recorded> recorded) {
        var entries = recorded.stream().map(Recorded::entry).toList();
        var names = roster.names(db, Roster.named(entries), tools.today());
        return rows(db, register, new EntryWords(words, names), entries);
    }

    /// {@return the entries as rows, where the names are known already}
    List<EntryRow> rows(Handle db, long register, EntryWords words, List<Entry> entries) {
        var reversals = chain.reversals(db, entries.stream().map(Entry::seq).toList());
        return entries.stream()
                .map(it ->
                        EntryRow.of(
                                register,
                                it,
                                words.sentence(it),
                                reversals.getOrDefault(it.seq(), 0L)))
                .toList();
    }
}
