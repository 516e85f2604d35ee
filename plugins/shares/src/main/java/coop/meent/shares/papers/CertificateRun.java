package coop.meent.shares.papers;

import coop.meent.api.LongWork;
import coop.meent.api.LongWork.Turn;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Platform;
import coop.meent.api.Transaction;
import coop.meent.shares.papers.BatchStore.Pdf;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Certificates for everybody, some at a time.
final class CertificateRun {
    private static final String KIND = "certificates";
    private static final int AT_ONCE = 40;

    private final Platform platform;
    private final Batches batches;
    private final PaperDesk desk;
    private final Certificates certificates;
    private final StateStore states = new StateStore();
    private final IssueStore issues = new IssueStore();

    CertificateRun(Platform platform, Batches batches, PaperDesk desk) {
        this.platform = platform;
        this.batches = batches;
        this.desk = desk;
        this.certificates = new Certificates(new Stationery(platform));
    }

    LongWork work() {
        return new LongWork(KIND, this::step);
    }

    private Turn step(Transaction tx, String params, String cursor) {
        long after = cursor.isEmpty() ? 0 : Long.parseLong(cursor);
        return batches.open(tx, params).map(it -> step(tx, it, after)).orElseGet(() -> Turn.end(0));
    }

    private Turn step(Transaction tx, Batches.Open open, long after) {
        var db = tx.handle();
        var state = open.state();
        long total = states.holding(db, state);
        var holders = states.holding(db, state, after, AT_ONCE);
        if (holders.isEmpty()) {
            batches.finish(tx, open);
            return Turn.end(total);
        }
        var made = new ArrayList<Pdf>();
        long last = made(tx, state, holders, made) ? holders.getLast() : last(made, after);
        batches.add(tx, open.batch(), made);
        return Turn.on(Long.toString(last), open.batch().files() + made.size(), total);
    }

    private static long last(List<Pdf> made, long after) {
        return made.isEmpty() ? after : made.getLast().no();
    }

    /// {@return whether all were made; where others keep the machine busy, the next step goes on}
    private boolean made(Transaction tx, State state, List<Long> holders, List<Pdf> made) {
        for (var drawn : certificates.of(tx.handle(), state, holders, Optional.empty())) {
            var out = new ByteArrayOutputStream();
            try {
                platform.papers().write(drawn.paper(), out);
            } catch (MeentException failure) {
                if (failure.code() == Code.BUSY) {
                    return false;
                }
                throw failure;
            }
            var file = out.toByteArray();
            made.add(new Pdf(drawn.holder(), file));
            issues.add(tx.handle(), desk.issued(state, file, drawn.holder(), drawn.language()));
        }
        return true;
    }
}
