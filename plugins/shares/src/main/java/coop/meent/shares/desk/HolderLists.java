package coop.meent.shares.desk;

import coop.meent.api.Slice;
import coop.meent.api.Viewer;
import coop.meent.shares.book.AsOf;
import coop.meent.shares.book.Filter;
import coop.meent.shares.book.Held;
import coop.meent.shares.book.Totals;
import coop.meent.shares.holders.Listed;
import coop.meent.shares.holders.Named;
import coop.meent.shares.registers.Register;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;

/// Who holds what, on any day.
final class HolderLists {
    private static final int PAGE = 50;

    private final Tools tools;
    private final Roster roster;
    private final HeldStore held = new HeldStore();
    private final AttentionStore attention = new AttentionStore();

    HolderLists(Tools tools) {
        this.tools = tools;
        this.roster = tools.roster();
    }

    /// What is asked of the list.
    ///
    /// @param shareClass number of a class; empty for all
    /// @param cursor of the page before; empty for the first
    record Question(AsOfForm asOf, OptionalInt shareClass, String cursor) {}

    /// {@return everybody who holds shares, by number}
    HolderListView all(Register register, Viewer viewer, Question question) {
        var words = tools.words(viewer.language());
        var asOf = question.asOf().asOf();
        return tools.registers()
                .read(
                        register.id(),
                        viewer,
                        db -> {
                            var filter = new Filter(question.shareClass(), "", "");
                            var piece =
                                    tools.holdings()
                                            .page(db, asOf, filter, question.cursor(), PAGE);
                            var sheet = new HolderRows(register, words, codes(db, asOf));
                            var rows = sheet.rows(piece.items(), named(db, piece.items(), asOf));
                            return new HolderListView(
                                    asked(question),
                                    "",
                                    "",
                                    sheet.classes(),
                                    rows,
                                    HolderListView.sum(rows),
                                    all(tools.holdings().totals(db, asOf), question.shareClass()),
                                    piece.next()
                                            .map(it -> path(register, question, it))
                                            .orElse(""));
                        });
    }

    /// {@return the holders who may be meant, those without shares too; the first fifty}
    HolderListView found(Register register, Viewer viewer, Question question, String search) {
        var words = tools.words(viewer.language());
        var asOf = question.asOf().asOf();
        return tools.registers()
                .read(
                        register.id(),
                        viewer,
                        db -> {
                            var found = roster.holders().list(db, search, Optional.empty(), PAGE);
                            var theirs = held.of(db, asOf, found.stream().map(Listed::no).toList());
                            var sheet = new HolderRows(register, words, codes(db, asOf));
                            var rows = sheet.rows(found, theirs, question.shareClass());
                            return new HolderListView(
                                    asked(question),
                                    search,
                                    words.text("shares.desk.holders.found"),
                                    sheet.classes(),
                                    rows,
                                    HolderListView.sum(rows),
                                    HolderListView.sum(rows),
                                    "");
                        });
    }

    /// {@return the holders whom a manager should look at, today}
    HolderListView marked(Register register, Viewer viewer, Attention why, long after) {
        var words = tools.words(viewer.language());
        var today = AsOf.of(tools.today());
        var question = new Question(new AsOfForm("", "", tools.today()), OptionalInt.empty(), "");
        return tools.registers()
                .read(
                        register.id(),
                        viewer,
                        db -> {
                            var numbers =
                                    Slice.of(
                                            attention.holders(
                                                    db, why, tools.today(), after, PAGE + 1),
                                            PAGE,
                                            it -> Long.toString(it));
                            var items = held.of(db, today, numbers.items());
                            var sheet = new HolderRows(register, words, codes(db, today));
                            var rows = sheet.rows(items, named(db, items, today));
                            return new HolderListView(
                                    asked(question),
                                    "",
                                    words.text("shares.desk.only." + why.code()),
                                    sheet.classes(),
                                    rows,
                                    HolderListView.sum(rows),
                                    HolderListView.sum(rows),
                                    numbers.next().map(it -> path(register, why, it)).orElse(""));
                        });
    }

    private static String path(Register register, Attention why, String after) {
        return "/shares/" + register.id() + "/holders?only=" + why.code() + "&cursor=" + after;
    }

    private Map<Integer, String> codes(Handle db, AsOf asOf) {
        return roster.classes(db, asOf.day());
    }

    private Map<Long, Named> named(Handle db, List<Held> items, AsOf asOf) {
        var numbers = items.stream().map(Held::holder).distinct().toList();
        return roster.holders().named(db, numbers, asOf.day());
    }

    private static HolderListView.Asked asked(Question question) {
        var form = question.asOf();
        return new HolderListView.Asked(
                form.asOf().day(),
                form.shown(),
                form.known(),
                question.shareClass().isEmpty()
                        ? ""
                        : Integer.toString(question.shareClass().getAsInt()),
                form.past(),
                form.problems());
    }

    private static HolderListView.Sum all(Totals totals, OptionalInt shareClass) {
        var classes =
                totals.classes().stream()
                        .filter(it ->
                                shareClass.isEmpty() || shareClass.getAsInt() == it.shareClass())
                        .toList();
        return new HolderListView.Sum(
                classes.stream().mapToLong(Totals.OfClass::holders).sum(),
                classes.stream().mapToLong(it -> it.amount().shares()).sum(),
                classes.stream().mapToLong(it -> it.amount().paidCents()).sum());
    }

    private static String path(Register register, Question question, String cursor) {
        var ofClass =
                question.shareClass().isEmpty() ? "" : "&class=" + question.shareClass().getAsInt();
        return "/shares/"
                + register.id()
                + "/holders?cursor="
                + cursor
                + ofClass
                + question.asOf().query();
    }
}
