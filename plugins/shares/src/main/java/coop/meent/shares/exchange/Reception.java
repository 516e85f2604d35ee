package coop.meent.shares.exchange;

import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.shares.exchange.Import.State;
import coop.meent.shares.exchange.SheetFile.Line;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.Registers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Takes in what is sent, and lays it ready a thousand lines at a time.
final class Reception {
    /// In bytes; a larger file is split, too.
    static final long LARGEST = 200_000_000;

    /// More lines are split over several files.
    static final int MOST_LINES = 200_000;

    private static final int MOST_ROWS = 5_000_000;
    private static final int AT_ONCE = 1_000;

    private final Registers registers;
    private final Clock clock;
    private final ImportStore store = new ImportStore();
    private final ImportLineStore lines = new ImportLineStore();
    private final RestoreStore restore = new RestoreStore();

    Reception(Registers registers, Clock clock) {
        this.registers = registers;
        this.clock = clock;
    }

    /// A file that was sent.
    record Sent(String name, long bytes, SheetFile.Source content) {}

    /// Lays ready what is in a file: a sheet, or a whole export.
    ///
    /// @return the id of the import
    /// @throws Unfit when there is no file, or nothing that can be read; then nothing is kept
    long send(Register register, Viewer viewer, Optional<Sent> sent) {
        var file =
                sent.filter(it -> it.bytes() > 0)
                        .orElseThrow(() -> new Unfit("shares.import.none"));
        if (file.bytes() > LARGEST) {
            throw new Unfit("shares.import.large");
        }
        try {
            return RestoreFile.looksSo(file.content())
                    ? send(register, viewer, file.name(), new RestoreFile(file.content()))
                    : send(register, viewer, file.name(), new SheetFile(file.content()));
        } catch (SheetFile.Unreadable strange) {
            throw new Unfit("shares.import.unreadable");
        }
    }

    /// Lays the lines of a sheet ready.
    ///
    /// @return the id of the import
    /// @throws SheetFile.Unreadable when it is no sheet
    /// @throws Unfit when nothing or too much is in it; then nothing is kept
    private long send(Register register, Viewer viewer, String name, SheetFile sheet) {
        var laying = new Laying(register, viewer, name, MOST_LINES);
        try {
            sheet.lines(laying::take);
            return laying.finish();
        } catch (SheetFile.Unreadable | Unfit failure) {
            laying.undo();
            throw failure;
        }
    }

    /// Lays a whole export ready.
    ///
    /// @return the id of the import
    /// @throws Unfit when it is none, its chain does not hold, or the register is not empty; then
    ///   nothing is kept
    private long send(Register register, Viewer viewer, String name, RestoreFile file) {
        if (!registers.read(register.id(), viewer, restore::empty)) {
            throw new Unfit("shares.import.notempty");
        }
        var laying = new Laying(register, viewer, name, MOST_ROWS);
        try {
            laying.take(new Line(0, List.of(WholeExport.FORMAT)));
            file.lines(laying::take);
            long id = laying.finish();
            registers.run(register.id(), viewer, tx -> mark(tx, id, State.CHECKED));
            return id;
        } catch (Unfit failure) {
            laying.undo();
            throw failure;
        }
    }

    private boolean mark(Transaction tx, long id, State state) {
        store.change(tx.handle(), store.lock(tx.handle(), id).orElseThrow().in(state));
        return true;
    }

    private final class Laying {
        private final Register register;
        private final Viewer viewer;
        private final String name;
        private final List<Line> waiting = new ArrayList<>();
        private OptionalLong id = OptionalLong.empty();
        private final long most;
        private int laid;

        Laying(Register register, Viewer viewer, String name, long most) {
            this.register = register;
            this.viewer = viewer;
            this.name = name;
            this.most = most;
        }

        void take(Line line) {
            if (id.isEmpty()) {
                id = OptionalLong.of(begin(line));
                return;
            }
            waiting.add(line);
            laid++;
            if (laid > most) {
                throw new Unfit("shares.import.large");
            }
            if (waiting.size() == AT_ONCE) {
                lay();
            }
        }

        private long begin(Line headings) {
            return registers.run(
                    register.id(),
                    viewer,
                    tx ->
                            store.insert(
                                    tx.handle(),
                                    viewer.person().orElseThrow(),
                                    clock.instant(),
                                    name,
                                    headings.cells()));
        }

        private void lay() {
            registers.run(
                    register.id(),
                    viewer,
                    tx -> {
                        lines.lay(tx.handle(), id.orElseThrow(), waiting);
                        return true;
                    });
            waiting.clear();
        }

        long finish() {
            if (laid == 0) {
                throw new Unfit("shares.import.empty");
            }
            lay();
            return id.orElseThrow();
        }

        void undo() {
            id.ifPresent(it ->
                    registers.run(
                            register.id(),
                            viewer,
                            tx -> {
                                mark(tx, it, State.DROPPED);
                                lines.forget(tx.handle(), it);
                                return true;
                            }));
        }
    }
}
