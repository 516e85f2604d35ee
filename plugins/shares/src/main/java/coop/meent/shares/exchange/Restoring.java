package coop.meent.shares.exchange;

import coop.meent.api.LongWork;
import coop.meent.api.LongWork.Turn;
import coop.meent.api.Transaction;
import coop.meent.shares.book.Book;
import coop.meent.shares.exchange.Import.State;
import coop.meent.shares.exchange.SheetFile.Line;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.Registers;
import java.util.List;
import java.util.Map;

/// Brings a whole export into an empty register: what stands beside the chain first, then the
/// entries, each judged again and written with the moment of then, so that the chain ends as it
/// did.
final class Restoring {
    static final String KIND = "restore";

    private static final int AT_ONCE = 500;

    private final Registers registers;
    private final Book book;
    private final ImportStore store = new ImportStore();
    private final ImportLineStore lines = new ImportLineStore();
    private final RestoreStore restore = new RestoreStore();

    Restoring(Registers registers, Book book) {
        this.registers = registers;
        this.book = book;
    }

    LongWork work() {
        return new LongWork(KIND, this::step);
    }

    private Turn step(Transaction tx, String params, String cursor) {
        long number = Long.parseLong(params.substring(0, params.indexOf(':')));
        long id = Long.parseLong(params.substring(params.indexOf(':') + 1));
        registers.choose(tx, number);
        var sheet = store.lock(tx.handle(), id).orElseThrow();
        long after = cursor.isEmpty() ? 0 : Long.parseLong(cursor);
        var piece = lines.lines(tx.handle(), id, after, AT_ONCE);
        if (piece.isEmpty()) {
            return finish(tx, sheet);
        }
        var table = piece.getFirst().cells().getFirst();
        var alike = piece.stream().takeWhile(it -> it.cells().getFirst().equals(table)).toList();
        take(tx, number, table, alike);
        var further = sheet.brought(alike.size());
        store.change(tx.handle(), further);
        return Turn.on(Long.toString(alike.getLast().number()), further.brought(), further.lines());
    }

    private void take(Transaction tx, long number, String table, List<Line> alike) {
        var rows = alike.stream().map(it -> it.cells().getLast()).toList();
        switch (table) {
            case RestoreFile.REGISTER -> restore.begin(tx.handle(), rows.getFirst());
            case RestoreFile.ENTRY -> {
                Register register = registers.find(tx, number).orElseThrow();
                book.replay(tx, register, rows.stream().map(EntryJson::read).toList());
            }
            default ->
                    WholeTable.of(table)
                            .filter(it -> !it.afterEntries())
                            .ifPresent(it -> restore.insert(tx.handle(), it, rows));
        }
    }

    private Turn finish(Transaction tx, Import sheet) {
        for (var table : WholeTable.values()) {
            if (table.afterEntries()) {
                restore.insert(
                        tx.handle(), table, lines.rows(tx.handle(), sheet.id(), table.table()));
            }
        }
        restore.end(
                tx.handle(), lines.rows(tx.handle(), sheet.id(), RestoreFile.REGISTER).getFirst());
        store.change(tx.handle(), sheet.in(State.DONE));
        lines.forget(tx.handle(), sheet.id());
        tx.audit("import.done", "register:" + sheet.register(), Map.of("import", sheet.id()));
        return Turn.end(sheet.lines());
    }
}
