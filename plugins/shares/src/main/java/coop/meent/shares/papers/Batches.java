package coop.meent.shares.papers;

import coop.meent.api.LongWork;
import coop.meent.api.LongWork.Turn;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Platform;
import coop.meent.api.ScheduledWork;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.shares.papers.BatchStore.Batch;
import coop.meent.shares.papers.BatchStore.Pdf;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.Registers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Certificates for everybody: made by steps that keep each file in the transaction that counts it,
/// so that a kill loses none and makes none twice; zipped while they are handed over.
final class Batches {
    private static final Logger log = LoggerFactory.getLogger(Batches.class);
    private static final String KIND = "certificates";
    private static final int AT_ONCE = 40;
    private static final int PIECE = 100;
    private static final Duration KEPT = Duration.ofDays(7);
    private static final Viewer SELF = Viewer.system("shares.papers");

    private final Platform platform;
    private final Registers registers;
    private final PaperDesk desk;
    private final Certificates certificates;
    private final StateStore states = new StateStore();
    private final BatchStore store = new BatchStore();
    private final IssueStore issues = new IssueStore();

    Batches(Platform platform, Registers registers, PaperDesk desk) {
        this.platform = platform;
        this.registers = registers;
        this.desk = desk;
        this.certificates = new Certificates(new Stationery(platform));
    }

    /// A batch, as a page shows it.
    record Shown(Batch batch, String progress) {}

    LongWork work() {
        return new LongWork(KIND, this::step);
    }

    /// {@return what takes away batches that nobody needs any more}
    ScheduledWork upkeep() {
        return ScheduledWork.every("papers", Duration.ofHours(24), this::forget);
    }

    private void forget() {
        var before = platform.clock().instant().minus(KEPT);
        for (var register : registers.all()) {
            int gone = registers.run(register.id(), SELF, tx -> store.forget(tx.handle(), before));
            if (gone > 0) {
                log.info("register {}: {} old batches of certificates went", register.id(), gone);
            }
        }
    }

    /// Begins to make them.
    ///
    /// @return the page that shows how far it is; empty when nothing was ever entered
    Optional<String> begin(Request request) {
        var register = request.register();
        return registers.run(
                register.id(),
                request.viewer(),
                tx ->
                        states.now(tx.handle(), register, request.day(), desk.today())
                                .map(it -> platform.work().path(begin(tx, request, it))));
    }

    private long begin(Transaction tx, Request request, State state) {
        int no = store.add(tx.handle(), state, platform.clock().instant());
        var params = request.register().id() + " " + no;
        var title =
                new Wording(platform.texts(), request.language())
                        .say("batch.title", state.register().name(), Wording.written(state.day()));
        var order = new LongWork.Order(KIND, title, params, params);
        long work = platform.work().begin(tx, request.viewer(), order);
        store.begun(tx.handle(), no, work);
        tx.audit("papers.batch", "register:" + request.register().id(), Map.of("seq", state.seq()));
        return work;
    }

    private Turn step(Transaction tx, String params, String cursor) {
        int space = params.indexOf(' ');
        long register = Long.parseLong(params.substring(0, space));
        int no = Integer.parseInt(params.substring(space + 1));
        registers.choose(tx, register);
        var opened = registers.find(tx, register);
        var batch = store.find(tx.handle(), no);
        var state = batch.flatMap(it -> opened.flatMap(one -> state(tx, one, it)));
        return state.isEmpty()
                ? Turn.end(0)
                : step(tx, batch.get(), state.get(), cursor.isEmpty() ? 0 : Long.parseLong(cursor));
    }

    private Optional<State> state(Transaction tx, Register register, Batch batch) {
        return states.now(tx.handle(), register, batch.day(), batch.made())
                .flatMap(it -> states.at(tx.handle(), it, batch.seq()));
    }

    private Turn step(Transaction tx, Batch batch, State state, long after) {
        var db = tx.handle();
        long total = states.holding(db, state);
        var holders = states.holding(db, state, after, AT_ONCE);
        if (holders.isEmpty()) {
            store.done(db, batch.no(), platform.clock().instant());
            return Turn.end(total);
        }
        var made = new ArrayList<Pdf>();
        long last = made(tx, state, holders, made) ? holders.getLast() : last(made, after);
        store.add(db, batch.no(), made);
        return Turn.on(Long.toString(last), batch.files() + made.size(), total);
    }

    private static long last(List<Pdf> made, long after) {
        return made.isEmpty() ? after : made.getLast().holder();
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

    List<Shown> all(Viewer viewer, Register register) {
        return registers.read(register.id(), viewer, store::all).stream()
                .map(it -> new Shown(it, platform.work().path(it.work())))
                .toList();
    }

    /// {@return a batch that is finished}
    Batch done(Viewer viewer, Register register, OptionalInt no) {
        return registers
                .read(register.id(), viewer, db -> store.find(db, no.orElseThrow()))
                .filter(Batch::done)
                .orElseThrow(() -> MeentException.notFound("batch of certificates"));
    }

    /// Zips it, a few files at a time.
    void write(Viewer viewer, Register register, Batch batch, OutputStream to) throws IOException {
        var zip = new ZipOutputStream(to);
        zip.setLevel(Deflater.NO_COMPRESSION);
        var last = OptionalLong.of(0);
        while (last.isPresent()) {
            long after = last.getAsLong();
            var files =
                    registers.read(
                            register.id(), viewer, db -> store.files(db, batch.no(), after, PIECE));
            for (var file : files) {
                zip.putNextEntry(new ZipEntry("certificaat-%06d.pdf".formatted(file.holder())));
                zip.write(file.bytes());
                zip.closeEntry();
            }
            last =
                    files.size() < PIECE
                            ? OptionalLong.empty()
                            : OptionalLong.of(files.getLast().holder());
        }
        zip.finish();
    }
}
