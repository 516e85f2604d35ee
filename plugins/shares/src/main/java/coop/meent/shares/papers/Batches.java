package coop.meent.shares.papers;

import coop.meent.api.LongWork;
import coop.meent.api.MeentException;
import coop.meent.api.Notice;
import coop.meent.api.NoticeKind;
import coop.meent.api.NoticeKind.Channel;
import coop.meent.api.Platform;
import coop.meent.api.ScheduledWork;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.shares.papers.BatchStore.Batch;
import coop.meent.shares.papers.BatchStore.Kind;
import coop.meent.shares.papers.BatchStore.Pdf;
import coop.meent.shares.papers.BatchStore.Wanted;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.Registers;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Papers that are made many at once, by steps that keep each file in the transaction that counts
/// it, so that a kill loses none and makes none twice; zipped while they are handed over.
final class Batches {
    private static final Logger log = LoggerFactory.getLogger(Batches.class);
    private static final String READY = "shares.papers.ready";
    private static final int PIECE = 100;
    private static final Duration KEPT = Duration.ofDays(7);
    private static final Viewer SELF = Viewer.system("shares.papers");

    private final Platform platform;
    private final Registers registers;
    private final PaperDesk desk;
    private final StateStore states = new StateStore();
    private final BatchStore store = new BatchStore();

    Batches(Platform platform, Registers registers, PaperDesk desk) {
        this.platform = platform;
        this.registers = registers;
        this.desk = desk;
    }

    /// A batch, as a page shows it.
    record Shown(Batch batch, String progress) {}

    /// A batch that a step goes on with.
    record Open(Batch batch, State state, Optional<Asker> asker) {}

    /// Who asked for it.
    ///
    /// @param page where the file is for them
    record Asker(long person, String page) {}

    /// {@return what tells whoever asked that it is ready}
    NoticeKind kind() {
        return new NoticeKind(
                READY, READY + ".label", READY + ".explanation", Channel.NOW, Batches::asked);
    }

    // it says that a file is ready, to who asked for it, and nothing of what stands in it
    private static BiPredicate<Viewer, String> asked(Set<String> subjects) {
        return (viewer, subject) -> viewer.signedIn() && subjects.contains(subject);
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
                log.info("register {}: {} old batches of papers went", register.id(), gone);
            }
        }
    }

    /// Begins to make them; the same extract of the same state is made once.
    ///
    /// @param page where the file will be for who asks
    /// @return what is being made; empty when nothing was ever entered
    Optional<Batch> begin(Request request, Wanted wanted, String page) {
        var register = request.register();
        return registers.run(
                register.id(),
                request.viewer(),
                tx ->
                        states.now(tx.handle(), register, request.day(), desk.today())
                                .map(it ->
                                        made(tx, wanted, it)
                                                .orElseGet(() ->
                                                        begin(tx, request, wanted, it, page))));
    }

    private Optional<Batch> made(Transaction tx, Wanted wanted, State state) {
        return wanted.kind() == Kind.CERTIFICATES
                ? Optional.empty()
                : store.all(tx.handle()).stream()
                        .filter(it -> it.wanted().equals(wanted) && it.shows(state))
                        .findFirst();
    }

    private Batch begin(Transaction tx, Request request, Wanted wanted, State state, String page) {
        int no = store.add(tx.handle(), wanted, state, platform.clock().instant());
        var key = request.register().id() + " " + no;
        var person = request.viewer().person();
        var params = person.isEmpty() ? key : key + " " + person.getAsLong() + " " + page;
        var order = new LongWork.Order(wanted.kind().work(), title(request, wanted), params, key);
        store.begun(tx.handle(), no, platform.work().begin(tx, request.viewer(), order));
        tx.audit("papers.batch", "register:" + request.register().id(), Map.of("seq", state.seq()));
        return store.find(tx.handle(), no).orElseThrow();
    }

    private String title(Request request, Wanted wanted) {
        return new Wording(platform.texts(), request.language())
                .say(
                        "batch.title." + wanted.kind().work(),
                        request.register().name(),
                        Wording.written(request.day()));
    }

    /// {@return the page that shows how far it is}
    String progress(Batch batch) {
        return platform.work().path(batch.work());
    }

    /// {@return what a step goes on with; empty when the batch is gone}
    Optional<Open> open(Transaction tx, String params) {
        var at = List.of(params.split(" ", -1));
        long number = Long.parseLong(at.get(0));
        registers.choose(tx, number);
        var batch = store.find(tx.handle(), Integer.parseInt(at.get(1)));
        var asker =
                at.size() < 4
                        ? Optional.<Asker>empty()
                        : Optional.of(new Asker(Long.parseLong(at.get(2)), at.get(3)));
        return registers
                .find(tx, number)
                .flatMap(register -> batch.flatMap(it -> open(tx, register, it, asker)));
    }

    private Optional<Open> open(
            Transaction tx, Register register, Batch batch, Optional<Asker> asker) {
        return states.now(tx.handle(), register, batch.day(), batch.made())
                .flatMap(it -> states.at(tx.handle(), it, batch.seq()))
                .map(it -> new Open(batch, it, asker));
    }

    void add(Transaction tx, Batch batch, List<Pdf> files) {
        store.add(tx.handle(), batch.no(), files);
    }

    /// Says that the batch is whole, to whoever asked for it.
    void finish(Transaction tx, Open open) {
        var batch = open.batch();
        var register = open.state().register();
        store.done(tx.handle(), batch.no(), platform.clock().instant());
        open.asker()
                .ifPresent(it ->
                        tx.notify(
                                Notice.of(READY, "register:" + register.id(), it.page())
                                        .to(Set.of(it.person()))
                                        .saying(READY, register.name(), batch.day())
                                        .once("batch " + batch.no())));
    }

    List<Shown> all(Viewer viewer, Register register) {
        return registers.read(register.id(), viewer, store::all).stream()
                .map(it -> new Shown(it, progress(it)))
                .toList();
    }

    /// {@return a batch}
    Batch find(Viewer viewer, Register register, OptionalInt no) {
        return registers
                .read(register.id(), viewer, db -> store.find(db, no.orElseThrow()))
                .orElseThrow(() -> MeentException.notFound("batch of papers"));
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
                zip.putNextEntry(new ZipEntry(batch.wanted().kind().file(file.no())));
                zip.write(file.bytes());
                zip.closeEntry();
            }
            last =
                    files.size() < PIECE
                            ? OptionalLong.empty()
                            : OptionalLong.of(files.getLast().no());
        }
        zip.finish();
    }
}
