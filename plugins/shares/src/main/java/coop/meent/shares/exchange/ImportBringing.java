package coop.meent.shares.exchange;

import coop.meent.api.LongWork;
import coop.meent.api.LongWork.Turn;
import coop.meent.api.Transaction;
import coop.meent.shares.book.Book;
import coop.meent.shares.exchange.BringStore.Line;
import coop.meent.shares.exchange.Import.State;
import coop.meent.shares.holders.BankAccount;
import coop.meent.shares.holders.Entrance;
import coop.meent.shares.holders.NewHolder;
import coop.meent.shares.ledger.By;
import coop.meent.shares.ledger.Deed;
import coop.meent.shares.ledger.Draft;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.Registers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// Brings a sheet in that was found right: first its holders, in the order of their numbers, then
/// its lines as opening entries, in the order of their dates. Some hundreds in a step; whatever is
/// killed between goes on where it was.
final class ImportBringing {
    static final String KIND = "bring";

    private static final int HOLDERS_AT_ONCE = 500;
    private static final int LINES_AT_ONCE = 1_000;

    private final Registers registers;
    private final Entrance entrance;
    private final Book book;
    private final ImportStore store = new ImportStore();
    private final ImportLineStore lines = new ImportLineStore();
    private final BringStore bring = new BringStore();

    ImportBringing(Registers registers, Entrance entrance, Book book) {
        this.registers = registers;
        this.entrance = entrance;
        this.book = book;
    }

    LongWork work() {
        return new LongWork(KIND, this::step);
    }

    private Turn step(Transaction tx, String params, String cursor) {
        long number = Long.parseLong(params.substring(0, params.indexOf(':')));
        registers.choose(tx, number);
        var register = registers.find(tx, number).orElseThrow();
        long id = Long.parseLong(params.substring(params.indexOf(':') + 1));
        var sheet = store.lock(tx.handle(), id).orElseThrow();
        var holders = bring.holders(tx.handle(), id, HOLDERS_AT_ONCE);
        return holders.isEmpty()
                ? entries(tx, register, sheet)
                : holders(tx, register, sheet, holders);
    }

    // numbered ones come first and by themselves: a number of a former register is above all given
    private Turn holders(Transaction tx, Register register, Import sheet, List<Line> found) {
        boolean numbered = number(sheet, found.getFirst()).isPresent();
        var some =
                found.stream().takeWhile(it -> number(sheet, it).isPresent() == numbered).toList();
        var accounts = new HashMap<Integer, BankAccount>();
        for (int at = 0; at < some.size(); at++) {
            int place = at;
            NewHolders.account(values(sheet, some.get(at)), register.founded())
                    .ifPresent(it -> accounts.put(place, it));
        }
        var people = some.stream().map(it -> NewHolders.of(values(sheet, it))).toList();
        var given = entrance.enterIn(tx, register, people, accounts);
        if (given.isEmpty()) {
            throw new IllegalStateException("numbers were given meanwhile, from " + first(people));
        }
        bring.number(tx.handle(), sheet.id(), some.stream().map(Line::key).toList(), given);
        return Turn.on("", sheet.brought(), sheet.lines());
    }

    private Turn entries(Transaction tx, Register register, Import sheet) {
        var next = bring.entries(tx.handle(), sheet.id(), LINES_AT_ONCE);
        if (next.isEmpty()) {
            return finish(tx, register, sheet);
        }
        book.recordIn(tx, register, next.stream().map(it -> draft(sheet, it)).toList());
        bring.brought(tx.handle(), sheet.id(), next.stream().map(Line::line).toList());
        var further = sheet.brought(next.size());
        store.change(tx.handle(), further);
        return Turn.on("", further.brought(), further.lines());
    }

    private Turn finish(Transaction tx, Register register, Import sheet) {
        store.change(tx.handle(), sheet.in(State.DONE));
        lines.forget(tx.handle(), sheet.id());
        tx.audit(
                "import.done",
                "register:" + register.id(),
                Map.of("import", sheet.id(), "entries", sheet.brought()));
        return Turn.end(sheet.lines());
    }

    private static Draft draft(Import sheet, Line line) {
        var opening =
                new Deed.Opening(
                        line.holder(),
                        line.shareClass(),
                        line.quantity(),
                        line.valueCents(),
                        line.paidCents(),
                        line.firstNumber());
        var by = new By(sheet.sentBy(), OptionalLong.empty(), OptionalLong.empty());
        return new Draft(line.since(), opening, by, "IMPORT-" + sheet.id(), List.of());
    }

    private static OptionalLong number(Import sheet, Line line) {
        return NewHolders.number(values(sheet, line));
    }

    private static Map<Field, String> values(Import sheet, Line line) {
        return sheet.mapping().values(line.cells());
    }

    private static long first(List<NewHolder> people) {
        return people.getFirst().number().orElse(0);
    }
}
