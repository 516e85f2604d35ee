package coop.meent.shares.exchange;

import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import coop.meent.shares.book.Amount;
import coop.meent.shares.book.Holdings;
import coop.meent.shares.book.Movements;
import coop.meent.shares.exchange.Sheet.Money;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.Registers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// The movements of a period as a sheet: for each class what was there, what came and went by kind,
/// and what is there.
final class MovementExport {
    private static final String KEY = "shares.desk.movements.";
    private static final String COLUMN = "shares.desk.col.";

    private final Registers registers;
    private final ClassCodes classes;
    private final Texts texts;
    private final Holdings holdings = new Holdings();

    MovementExport(Registers registers, ClassCodes classes, Texts texts) {
        this.registers = registers;
        this.classes = classes;
        this.texts = texts;
    }

    private record Read(Movements movements, Map<Integer, String> codes) {}

    void movements(Register register, Viewer viewer, Movements.Period period, Sheet sheet) {
        var read = registers.read(register.id(), viewer, db -> read(db, period));
        sheet.row(headings(viewer.language()));
        for (var each : read.movements().classes()) {
            var code = read.codes().getOrDefault(each.shareClass(), "");
            rows(viewer.language(), code, each).forEach(sheet::row);
        }
    }

    private Read read(Handle db, Movements.Period period) {
        return new Read(holdings.movements(db, period.from(), period.to()), classes.codes(db));
    }

    private List<String> headings(String language) {
        return List.of(
                texts.text(language, COLUMN + "class"),
                texts.text(language, COLUMN + "kind"),
                texts.text(language, KEY + "entries"),
                texts.text(language, KEY + "in"),
                texts.text(language, KEY + "out"),
                texts.text(language, COLUMN + "shares"),
                texts.text(language, COLUMN + "value"),
                texts.text(language, COLUMN + "paid"));
    }

    private List<List<?>> rows(String language, String code, Movements.OfClass it) {
        var rows = new ArrayList<List<?>>();
        rows.add(sum(code, texts.text(language, KEY + "opening"), it.opening()));
        it.changes().forEach(change -> rows.add(change(language, code, change)));
        rows.add(sum(code, texts.text(language, KEY + "closing"), it.closing()));
        return rows;
    }

    private List<?> change(String language, String code, Movements.Change it) {
        var net = it.in().plus(it.out());
        return List.of(
                code,
                texts.text(language, "shares.desk.kinds." + it.kind()),
                it.entries(),
                it.in().shares(),
                it.out().shares(),
                net.shares(),
                new Money(net.capitalCents()),
                new Money(net.paidCents()));
    }

    private static List<?> sum(String code, String label, Amount amount) {
        return List.of(
                code,
                label,
                "",
                "",
                "",
                amount.shares(),
                new Money(amount.capitalCents()),
                new Money(amount.paidCents()));
    }
}
