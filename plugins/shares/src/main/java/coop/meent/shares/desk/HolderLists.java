package coop.meent.shares.desk;

import coop.meent.api.Viewer;
import coop.meent.shares.book.AsOf;
import coop.meent.shares.book.Filter;
import coop.meent.shares.book.Held;
import coop.meent.shares.book.Totals;
import coop.meent.shares.desk.FieldView.Choice;
import coop.meent.shares.holders.Kind;
import coop.meent.shares.holders.Listed;
import coop.meent.shares.holders.Named;
import coop.meent.shares.registers.Register;
import java.util.ArrayList;
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
        return tools.registers().read(register.id(), viewer, db -> {
            var filter = new Filter(question.shareClass(), "", "");
            var piece = tools.holdings().page(db, asOf, filter, question.cursor(), PAGE);
            var sheet = new Sheet(register, words, codes(db, asOf));
            var rows = sheet.rows(piece.items(), named(db, piece.items(), asOf));
            return new HolderListView(
                    asked(question),
                    "",
                    sheet.classes(),
                    rows,
                    HolderListView.sum(rows),
                    all(tools.holdings().totals(db, asOf), question.shareClass()),
                    piece.next().map(it -> path(register, question, it)).orElse(""));
        });
    }

    /// {@return the holders who may be meant, those without shares too; the first fifty}
    HolderListView found(Register register, Viewer viewer, Question question, String search) {
        var words = tools.words(viewer.language());
        var asOf = question.asOf().asOf();
        return tools.registers().read(register.id(), viewer, db -> {
            var found = roster.holders().list(db, search, Optional.empty(), PAGE);
            var theirs = held.of(db, asOf, found.stream().map(Listed::no).toList());
            var sheet = new Sheet(register, words, codes(db, asOf));
            var rows = sheet.rows(found, theirs, question.shareClass());
            return new HolderListView(
                    asked(question),
                    search,
                    sheet.classes(),
                    rows,
                    HolderListView.sum(rows),
                    HolderListView.sum(rows),
                    "");
        });
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
                                shareClass.isEmpty()
                                        || shareClass.getAsInt() == it.shareClass())
                        .toList();
        return new HolderListView.Sum(
                classes.stream().mapToLong(Totals.OfClass::holders).sum(),
                classes.stream().mapToLong(it -> it.amount().shares()).sum(),
                classes.stream().mapToLong(it -> it.amount().paidCents()).sum());
    }

    private static String path(Register register, Question question, String cursor) {
        var ofClass =
                question.shareClass().isEmpty()
                        ? ""
                        : "&class=" + question.shareClass().getAsInt();
        return "/shares/"
                + register.id()
                + "/holders?cursor="
                + cursor
                + ofClass
                + question.asOf().query();
    }

    /// Writes rows.
    private record Sheet(Register register, Words words, Map<Integer, String> codes) {
        List<Choice> classes() {
            return codes.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(it -> new Choice(Integer.toString(it.getKey()), it.getValue(), ""))
                    .toList();
        }

        List<HolderListView.Row> rows(List<Held> items, Map<Long, Named> named) {
            return items.stream()
                    .map(it -> row(it, Optional.ofNullable(named.get(it.holder()))))
                    .toList();
        }

        private HolderListView.Row row(Held item, Optional<Named> who) {
            var number = Long.toString(item.holder());
            return new HolderListView.Row(
                    number,
                    path(item.holder()),
                    who.map(it -> it.identity().listName()).orElse(number),
                    who.map(it -> kind(it.kind())).orElse(""),
                    who.map(it -> it.identity().address().municipality()).orElse(""),
                    codes.getOrDefault(item.shareClass(), ""),
                    item.amount().shares(),
                    item.amount().paidCents(),
                    item.amount().unpaidCents() > 0);
        }

        List<HolderListView.Row> rows(
                List<Listed> found, List<Held> theirs, OptionalInt shareClass) {
            var rows = new ArrayList<HolderListView.Row>();
            for (var holder : found) {
                var has =
                        theirs.stream()
                                .filter(it -> it.holder() == holder.no())
                                .filter(it ->
                                        shareClass.isEmpty()
                                                || shareClass.getAsInt() == it.shareClass())
                                .toList();
                if (has.isEmpty()) {
                    rows.add(row(holder, "", 0, 0, false));
                }
                has.forEach(it -> rows.add(row(holder, it)));
            }
            return rows;
        }

        private HolderListView.Row row(Listed holder, Held has) {
            var amount = has.amount();
            return row(
                    holder,
                    codes.getOrDefault(has.shareClass(), ""),
                    amount.shares(),
                    amount.paidCents(),
                    amount.unpaidCents() > 0);
        }

        private HolderListView.Row row(
                Listed holder, String code, long shares, long paid, boolean unpaid) {
            return new HolderListView.Row(
                    Long.toString(holder.no()),
                    path(holder.no()),
                    holder.name(),
                    kind(holder.kind()),
                    holder.municipality(),
                    code,
                    shares,
                    paid,
                    unpaid);
        }

        private String path(long holder) {
            return "/shares/" + register.id() + "/holders/" + holder;
        }

        private String kind(Kind kind) {
            return kind == Kind.NATURAL ? "" : words.text("shares.desk.holder.kind." + kind.name());
        }
    }
}
