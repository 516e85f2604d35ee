package coop.meent.shares.desk;

import coop.meent.api.Viewer;
import coop.meent.shares.book.AsOf;
import coop.meent.shares.book.Entries;
import coop.meent.shares.book.Recorded;
import coop.meent.shares.book.Totals;
import coop.meent.shares.ledger.Entry;
import coop.meent.shares.registers.Right;
import coop.meent.shares.registers.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// What a manager sees first: what asks attention, what is held today, and what happened last.
final class Overview {
    private static final int LATEST = 8;
    private static final String KEY = "shares.desk.todo.";

    private final Tools tools;
    private final Journal journal;
    private final AttentionStore store = new AttentionStore();

    Overview(Tools tools, Journal journal) {
        this.tools = tools;
        this.journal = journal;
    }

    OverviewView view(Standing standing, Viewer viewer) {
        long register = standing.register().id();
        var words = tools.words(viewer.language());
        return tools.registers()
                .read(
                        register,
                        viewer,
                        db -> {
                            var today = tools.today();
                            var rest = store.rest(db, today, tools.clock().instant());
                            var recorded = latest(db);
                            var names = tools.roster().names(db, Roster.named(recorded), today);
                            var told = new EntryWords(words, names);
                            var todos = found(store.counts(db, today), rest);
                            return new OverviewView(
                                    standing.may(Right.ENTER),
                                    todos.stream().map(it -> todo(it, register, words)).toList(),
                                    figures(db, names.classes()),
                                    journal.rows(db, register, told, recorded),
                                    Long.toString(rest.seq()),
                                    rest.check().map(AttentionStore.Check::at).stream().toList(),
                                    rest.check().map(AttentionStore.Check::holds).orElse(false));
                        });
    }

    private List<Entry> latest(Handle db) {
        return tools.entries().page(db, Entries.Choice.ALL, "", LATEST).items().stream()
                .map(Recorded::entry)
                .toList();
    }

    private OverviewView.Figures figures(Handle db, Map<Integer, String> codes) {
        var totals = tools.holdings().totals(db, AsOf.of(tools.today()));
        var all = totals.all();
        return new OverviewView.Figures(
                totals.holders(),
                all.shares(),
                all.paidCents(),
                totals.classes().stream().map(it -> row(it, codes)).toList());
    }

    private static OverviewView.ClassRow row(Totals.OfClass it, Map<Integer, String> codes) {
        return new OverviewView.ClassRow(
                codes.getOrDefault(it.shareClass(), ""),
                it.holders(),
                it.amount().shares(),
                it.amount().capitalCents(),
                it.amount().paidCents());
    }

    /// Something that asks attention.
    ///
    /// @param why as addresses and message keys name it
    /// @param below where it is, below the register
    record Found(String why, long count, String below) {}

    /// {@return what asks attention, what matters most first}
    static List<Found> found(Map<Attention, Long> counts, AttentionStore.Rest rest) {
        boolean broken = rest.check().filter(it -> !it.holds()).isPresent();
        var all = new ArrayList<Found>();
        all.add(new Found("chain", broken ? 1 : 0, "/proof"));
        all.add(new Found("proposals", rest.proposals(), "/proposals"));
        for (var why : Attention.values()) {
            long count = counts.getOrDefault(why, 0L);
            all.add(new Found(why.code(), count, "/holders?only=" + why.code()));
        }
        all.add(new Found("mandates", rest.mandates(), "/mandates"));
        return all.stream().filter(it -> it.count() > 0).toList();
    }

    private static OverviewView.Todo todo(Found it, long register, Words words) {
        return new OverviewView.Todo(
                it.count(),
                words.text(KEY + it.why(), it.count()),
                words.text(KEY + it.why() + ".hint"),
                "/shares/" + register + it.below(),
                words.text(KEY + "open"));
    }
}
