package coop.meent.shares.exchange;

import coop.meent.api.LongWork;
import coop.meent.api.LongWork.Turn;
import coop.meent.api.Transaction;
import coop.meent.shares.exchange.Import.State;
import coop.meent.shares.exchange.ImportLineStore.Numbered;
import coop.meent.shares.exchange.OpeningLine.Against;
import coop.meent.shares.registers.Registers;
import java.util.function.BiFunction;

/// Reads the lines of a sheet that was sent in, a thousand in a step, and writes down what is wrong
/// with each.
final class ImportCheck {
    static final String KIND = "check";

    private static final int AT_ONCE = 1_000;

    private final Registers registers;
    private final BiFunction<Transaction, Import, Against> against;
    private final ImportStore store = new ImportStore();
    private final ImportLineStore lines = new ImportLineStore();

    /// @param against what the lines of a sheet are held against
    ImportCheck(Registers registers, BiFunction<Transaction, Import, Against> against) {
        this.registers = registers;
        this.against = against;
    }

    LongWork work() {
        return new LongWork(KIND, this::step);
    }

    private Turn step(Transaction tx, String params, String cursor) {
        var sheet = sheet(tx, params);
        long after = cursor.isEmpty() ? 0 : Long.parseLong(cursor);
        var piece = lines.lines(tx.handle(), sheet.id(), after, AT_ONCE);
        var held = against.apply(tx, sheet);
        var read =
                piece.stream()
                        .map(it ->
                                new Numbered(
                                        it.number(),
                                        OpeningLine.read(sheet.mapping().values(it.cells()), held)))
                        .toList();
        lines.read(tx.handle(), sheet.id(), read);
        if (piece.size() == AT_ONCE) {
            long last = piece.getLast().number();
            return Turn.on(Long.toString(last), Math.min(last, sheet.lines()), sheet.lines());
        }
        return finish(tx, sheet);
    }

    private Turn finish(Transaction tx, Import sheet) {
        new CrossChecks(lines).mark(tx.handle(), sheet.id());
        var checked = sheet.in(State.CHECKED).wrong(lines.wrong(tx.handle(), sheet.id()));
        store.change(tx.handle(), checked);
        return Turn.end(sheet.lines());
    }

    private Import sheet(Transaction tx, String params) {
        long register = Long.parseLong(params.substring(0, params.indexOf(':')));
        registers.choose(tx, register);
        long id = Long.parseLong(params.substring(params.indexOf(':') + 1));
        return store.lock(tx.handle(), id).orElseThrow();
    }
}
