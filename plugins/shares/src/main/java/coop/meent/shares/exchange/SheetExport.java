package coop.meent.shares.exchange;

import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import coop.meent.shares.book.AsOf;
import coop.meent.shares.book.Filter;
import coop.meent.shares.book.Held;
import coop.meent.shares.book.Holdings;
import coop.meent.shares.exchange.Sheet.Money;
import coop.meent.shares.holders.Holders;
import coop.meent.shares.holders.Named;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.Registers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Who holds what on a day, as a sheet.
final class SheetExport {
    private static final int AT_ONCE = 500;
    private static final List<String> COLUMNS =
            List.of(
                    "number",
                    "name",
                    "firstName",
                    "born",
                    "companyNumber",
                    "street",
                    "postcode",
                    "place",
                    "country",
                    "class",
                    "quantity",
                    "paid");

    private final Registers registers;
    private final Holdings holdings;
    private final Holders holders;
    private final ClassCodes classes;
    private final Texts texts;

    SheetExport(
            Registers registers,
            Holdings holdings,
            Holders holders,
            ClassCodes classes,
            Texts texts) {
        this.registers = registers;
        this.holdings = holdings;
        this.holders = holders;
        this.classes = classes;
        this.texts = texts;
    }

    /// Writes every holding with who holds it, and where they live or sit, as of that day. Each
    /// piece is read in a transaction of its own.
    void holdings(Register register, Viewer viewer, AsOf asOf, Sheet sheet) {
        sheet.row(COLUMNS.stream().map(it -> heading(viewer, it)).toList());
        var codes = classes.of(register, viewer);
        var after = "";
        do {
            var cursor = after;
            var piece =
                    registers.read(
                            register.id(),
                            viewer,
                            db -> {
                                var held = holdings.page(db, asOf, Filter.ALL, cursor, AT_ONCE);
                                var numbers = held.items().stream().map(Held::holder).distinct();
                                return new Piece(
                                        held.items(),
                                        held.next().orElse(""),
                                        holders.named(db, numbers.toList(), asOf.day()));
                            });
            piece.held().forEach(it -> sheet.row(row(it, piece.named(), codes)));
            after = piece.next();
        } while (!after.isEmpty());
    }

    private record Piece(List<Held> held, String next, Map<Long, Named> named) {}

    private static List<?> row(Held held, Map<Long, Named> named, Map<Integer, String> codes) {
        var who = named.get(held.holder());
        if (who == null) {
            throw new IllegalStateException("nobody stands behind " + held.holder());
        }
        var it = who.identity();
        var address = it.address();
        return Stream.of(
                        held.holder(),
                        it.name(),
                        it.givenNames(),
                        it.born().<Object>map(day -> day).orElse(""),
                        it.writtenIdentification(),
                        address.street(),
                        address.postcode(),
                        address.municipality(),
                        address.country(),
                        codes.getOrDefault(held.shareClass(), ""),
                        held.amount().shares(),
                        new Money(held.amount().paidCents()))
                .toList();
    }

    private String heading(Viewer viewer, String column) {
        return texts.text(viewer.language(), "shares.import.field." + column);
    }
}
