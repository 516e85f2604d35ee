package coop.meent.shares.papers;

import coop.meent.api.LongWork;
import coop.meent.api.LongWork.Turn;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Platform;
import coop.meent.api.Transaction;
import coop.meent.shares.papers.BatchStore.Pdf;
import coop.meent.shares.papers.Extracts.From;
import java.io.ByteArrayOutputStream;
import java.util.List;

/// A long extract, a part at a time. Each part is a paper of its own with the checkpoint on it; all
/// of them show the same state.
final class ExtractRun {
    private static final String KIND = "extract";

    private final Platform platform;
    private final Batches batches;
    private final PaperDesk desk;
    private final IssueStore issues = new IssueStore();

    ExtractRun(Platform platform, Batches batches, PaperDesk desk) {
        this.platform = platform;
        this.batches = batches;
        this.desk = desk;
    }

    LongWork work() {
        return new LongWork(KIND, this::step);
    }

    private Turn step(Transaction tx, String params, String cursor) {
        return batches.open(tx, params)
                .map(it -> step(tx, it, From.of(cursor)))
                .orElseGet(() -> Turn.end(0));
    }

    private Turn step(Transaction tx, Batches.Open open, From from) {
        var db = tx.handle();
        var wanted = open.batch().wanted();
        if (from.end()) {
            batches.finish(tx, open);
            return Turn.end(open.batch().files());
        }
        var part = desk.extracts().part(db, open.state(), wanted.only(), wanted.language(), from);
        var file = new ByteArrayOutputStream();
        try {
            platform.papers().write(part.drawn().paper(), part.drawn().rolls(), file);
        } catch (MeentException failure) {
            if (failure.code() == Code.BUSY) {
                return Turn.on(from.text(), open.batch().files(), 0);
            }
            throw failure;
        }
        batches.add(tx, open.batch(), List.of(new Pdf(from.part(), file.toByteArray())));
        var sha256 = PaperDesk.sha256().digest(file.toByteArray());
        issues.add(db, desk.issued(open.state(), sha256, wanted));
        return Turn.on(part.from().text(), from.part(), 0);
    }
}
