package coop.meent.shares.desk;

import coop.meent.shares.book.Held;
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

/// Writes the rows of a list of holders.
record HolderRows(Register register, Words words, Map<Integer, String> codes) {
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

    List<HolderListView.Row> rows(List<Listed> found, List<Held> theirs, OptionalInt shareClass) {
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
