package coop.meent.shares.exchange;

import coop.meent.api.Viewer;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.Registers;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Everything of a register as JSON, which another installation takes in with the same chain, and
/// which `./meent shares verify --export` proves without any installation.
///
/// It is written in pieces, each read in a transaction of its own: a slow reader holds nothing.
/// What is recorded meanwhile stands behind the head that was written first, and is left out.
final class WholeExport {
    static final String FORMAT = "meent-shares-1";

    private static final int ENTRIES_AT_ONCE = 2_000;
    private static final int ROWS_AT_ONCE = 5_000;

    private final Registers registers;
    private final WholeStore store = new WholeStore();

    WholeExport(Registers registers) {
        this.registers = registers;
    }

    void write(Register register, Viewer viewer, OutputStream out) {
        try {
            var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            var start = registers.read(register.id(), viewer, store::start);
            writer.write("{\"format\":\"" + FORMAT + "\",\n\"register\":" + start.register());
            writer.write(",\n\"head\":" + start.head());
            writer.write(",\n\"checkpoints\":" + start.checkpoints());
            writer.write(",\n\"tables\":{");
            for (var table : WholeTable.values()) {
                writer.write(table.first() ? "" : ",");
                writer.write("\n\"" + table.table() + "\":[");
                rows(register, viewer, table, writer);
                writer.write("]");
            }
            writer.write("},\n\"entries\":[");
            entries(register, viewer, start.seq(), writer);
            writer.write("]}\n");
            writer.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void rows(Register register, Viewer viewer, WholeTable table, Writer writer)
            throws IOException {
        var last = new WholeStore.Key(Long.MIN_VALUE, Long.MIN_VALUE);
        List<WholeStore.Row> piece;
        boolean first = true;
        do {
            var after = last;
            piece =
                    registers.read(
                            register.id(),
                            viewer,
                            db -> store.rows(db, table, after, ROWS_AT_ONCE));
            for (var row : piece) {
                writer.write((first ? "\n" : ",\n") + row.json());
                first = false;
                last = row.key();
            }
        } while (piece.size() == ROWS_AT_ONCE);
    }

    private void entries(Register register, Viewer viewer, long head, Writer writer)
            throws IOException {
        for (long seq = 0; seq < head; seq += ENTRIES_AT_ONCE) {
            long after = seq;
            long to = Math.min(head, seq + ENTRIES_AT_ONCE);
            var piece = registers.read(register.id(), viewer, db -> store.entries(db, after, to));
            for (int at = 0; at < piece.size(); at++) {
                writer.write((after + at == 0 ? "\n" : ",\n") + piece.get(at));
            }
        }
    }
}
