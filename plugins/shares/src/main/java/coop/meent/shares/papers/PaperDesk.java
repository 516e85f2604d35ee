package coop.meent.shares.papers;

import coop.meent.api.Platform;
import coop.meent.api.Viewer;
import coop.meent.shares.holders.Holder;
import coop.meent.shares.holders.Holders;
import coop.meent.shares.papers.BatchStore.Wanted;
import coop.meent.shares.papers.IssueStore.Issued;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.Registers;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes papers and writes down which were issued.
final class PaperDesk {
    private final Platform platform;
    private final Registers registers;
    private final Certificates certificates;
    private final Extracts extracts;
    private final StateStore states = new StateStore();
    private final IssueStore issues = new IssueStore();
    private final Holders holders = new Holders();

    PaperDesk(Platform platform, Registers registers) {
        var stationery = new Stationery(platform);
        this.platform = platform;
        this.registers = registers;
        this.certificates = new Certificates(stationery);
        this.extracts = new Extracts(registers, stationery);
    }

    /// A certificate that was made, or why not.
    sealed interface Outcome {
        record Made(byte[] file) implements Outcome {}

        record Refused(Refusal why) implements Outcome {}
    }

    /// {@return why there is no paper of that day; empty when there is}
    Optional<Refusal> refusal(Register register, LocalDate day) {
        if (day.isAfter(today())) {
            return Optional.of(Refusal.of("future"));
        }
        return day.isBefore(register.founded())
                ? Optional.of(Refusal.of("founding", Wording.written(register.founded())))
                : Optional.empty();
    }

    LocalDate today() {
        return LocalDate.now(platform.clock());
    }

    /// {@return the certificate of a holder}
    Outcome certificate(Request request, long holder) {
        record Read(State state, Certificates.Drawn drawn) {}
        var read =
                registers.read(
                        request.register().id(),
                        request.viewer(),
                        db ->
                                states.now(db, request.register(), request.day(), today())
                                        .flatMap(state ->
                                                certificates
                                                        .of(db, state, holder, request.language())
                                                        .map(it -> new Read(state, it))));
        if (read.isEmpty()) {
            return new Outcome.Refused(Refusal.of("nothing", Wording.written(request.day())));
        }
        var file = new ByteArrayOutputStream();
        platform.papers().write(read.get().drawn().paper(), file);
        issue(request, issued(read.get().state(), file.toByteArray(), holder, request.language()));
        return new Outcome.Made(file.toByteArray());
    }

    /// {@return the state that an extract would show; empty when nothing was ever entered}
    Optional<State> state(Request request) {
        return registers.read(
                request.register().id(),
                request.viewer(),
                db -> states.now(db, request.register(), request.day(), today()));
    }

    /// Writes an extract.
    ///
    /// @param only of this class; empty for all
    void extract(Request request, State state, OptionalInt only, OutputStream to) {
        var digest = sha256();
        var drawn = extracts.of(request, state, only);
        platform.papers().write(drawn.paper(), drawn.rolls(), new DigestOutputStream(to, digest));
        var wanted = new Wanted(BatchStore.Kind.EXTRACT, only, request.language());
        issue(request, issued(state, digest.digest(), wanted));
    }

    private void issue(Request request, Issued paper) {
        registers.run(
                request.register().id(),
                request.viewer(),
                tx -> {
                    issues.add(tx.handle(), paper);
                    tx.audit(
                            "paper.issued",
                            "register:" + request.register().id(),
                            Map.of("kind", paper.kind().name(), "seq", paper.seq()));
                    return true;
                });
    }

    Issued issued(State state, byte[] file, long holder, String language) {
        return new Issued(
                Issued.Kind.CERTIFICATE,
                sha256().digest(file),
                state.seq(),
                state.day(),
                OptionalLong.of(holder),
                OptionalInt.empty(),
                language,
                platform.clock().instant());
    }

    /// {@return an extract, or a part of one, as it is written down}
    Issued issued(State state, byte[] sha256, Wanted wanted) {
        return new Issued(
                wanted.only().isEmpty() ? Issued.Kind.EXTRACT : Issued.Kind.CLASS_EXTRACT,
                sha256,
                state.seq(),
                state.day(),
                OptionalLong.empty(),
                wanted.only(),
                wanted.language(),
                platform.clock().instant());
    }

    /// {@return whether an extract is too long to be made while somebody waits}
    boolean lengthy(Request request, State state, OptionalInt only) {
        return registers.read(
                request.register().id(), request.viewer(), db -> extracts.lengthy(db, state, only));
    }

    Extracts extracts() {
        return extracts;
    }

    /// {@return the holders whose papers the viewer may have, being them or acting for them}
    Set<Long> own(Viewer viewer, Register register) {
        return viewer.person().isEmpty()
                ? Set.of()
                : registers.read(
                        register.id(),
                        viewer,
                        db ->
                                holders.of(db, viewer.person().getAsLong(), today()).stream()
                                        .map(Holder::no)
                                        .collect(Collectors.toSet()));
    }

    /// {@return whether one of them holds shares of a class today, and so may see that class whole}
    boolean inClass(Viewer viewer, Register register, Set<Long> holders, int shareClass) {
        return registers.read(
                register.id(),
                viewer,
                db ->
                        states.now(db, register, today(), today())
                                .map(it -> states.shares(db, it, holders))
                                .filter(it ->
                                        it.values().stream()
                                                .flatMap(List::stream)
                                                .anyMatch(one -> one.shareClass() == shareClass))
                                .isPresent());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
