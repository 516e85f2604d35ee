package coop.meent.shares.papers;

import coop.meent.api.Access;
import coop.meent.api.Operation;
import coop.meent.api.Organisation;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.shares.proof.Checkpoint;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.Registers;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Tells anybody whether a paper is one of ours: whether the state that its code names is a state
/// of a register here, or whether the file was issued. It names no holder and no number of shares.
final class CheckPages {
    private static final Viewer SELF = Viewer.system("shares.papers");
    private static final String SHA256 = "[0-9a-fA-F]{64}";

    private final Platform platform;
    private final Registers registers;
    private final StateStore states = new StateStore();
    private final IssueStore issues = new IssueStore();

    CheckPages(Platform platform, Registers registers) {
        this.platform = platform;
        this.registers = registers;
    }

    /// What is known of a paper.
    ///
    /// @param genuine whether it is one of ours
    /// @param cooperative whose register it is; empty when it is not
    /// @param seq the last entry that it shows
    /// @param recordedAt when that entry was recorded
    /// @param file whether the very file was issued here, rather than the state that it names
    /// @param day the day of the register that a file shows
    public record Check(
            boolean genuine,
            String cooperative,
            String register,
            long seq,
            String recordedAt,
            boolean file,
            String day) {
        static final Check NONE = new Check(false, "", "", 0, "", false, "");

        /// {@return when that entry was recorded, for a page}
        public Instant recorded() {
            return Instant.parse(recordedAt);
        }
    }

    List<Route> routes() {
        return List.of(Route.get("/check", Access.EVERYONE, this::show));
    }

    List<Route> apiRoutes() {
        return List.of(
                Route.get("/check", Access.EVERYONE, ctx -> ctx.json(check(typed(ctx))))
                        .described(
                                Operation.answering(
                                        "Whether a paper of a register is genuine",
                                        Check.class,
                                        "code")));
    }

    private void show(Context ctx) {
        var code = typed(ctx);
        ctx.render(
                "shares/papers/check.peb",
                Map.of("code", code, "asked", !code.isEmpty(), "check", check(code)));
    }

    private static String typed(Context ctx) {
        return Objects.requireNonNullElse(ctx.queryParam("code"), "").strip();
    }

    private Check check(String code) {
        var quoted = Checkpoint.parse(code);
        if (quoted.isPresent()) {
            return among(quoted.get());
        }
        return code.matches(SHA256) ? file(code.toLowerCase(Locale.ROOT)) : Check.NONE;
    }

    private Check among(Checkpoint.Quoted quoted) {
        return registers.all().stream()
                .filter(it -> quoted.register().map(it.key()::equals).orElse(true))
                .flatMap(it -> state(it, quoted.checkpoint()).stream())
                .findFirst()
                .orElse(Check.NONE);
    }

    private Optional<Check> state(Register register, Checkpoint checkpoint) {
        return registers
                .read(register.id(), SELF, db -> states.recorded(db, checkpoint))
                .map(it -> known(register, checkpoint.seq(), it, Optional.empty()));
    }

    private Check file(String sha256) {
        var bytes = HexFormat.of().parseHex(sha256);
        return registers.all().stream()
                .flatMap(it ->
                        registers
                                .read(it.id(), SELF, db -> issues.find(db, bytes))
                                .map(paper ->
                                        known(
                                                it,
                                                paper.seq(),
                                                paper.at(),
                                                Optional.of(paper.day().toString())))
                                .stream())
                .findFirst()
                .orElse(Check.NONE);
    }

    private Check known(Register register, long seq, Instant at, Optional<String> day) {
        var cooperative =
                platform.organisations()
                        .find(register.organisation())
                        .map(Organisation::name)
                        .orElse(register.name());
        return new Check(
                true,
                cooperative,
                register.name(),
                seq,
                at.toString(),
                day.isPresent(),
                day.orElse(""));
    }
}
