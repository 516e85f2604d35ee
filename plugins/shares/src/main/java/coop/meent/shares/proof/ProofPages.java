package coop.meent.shares.proof;

import coop.meent.api.Operation;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.shares.proof.CheckpointStore.Sent;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.RegisterDoor;
import coop.meent.shares.registers.RegisterHead;
import coop.meent.shares.registers.Registers;
import coop.meent.shares.registers.Right;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/// Shows that the past of a register was not changed, and how to check that oneself.
final class ProofPages {
    private static final int LISTED = 10;

    private final Platform platform;
    private final Registers registers;
    private final RegisterDoor door;
    private final CheckpointStore store = new CheckpointStore();
    private final ChainStore chain = new ChainStore();

    ProofPages(Platform platform, Registers registers, RegisterDoor door) {
        this.platform = platform;
        this.registers = registers;
        this.door = door;
    }

    /// A checkpoint, for programs.
    ///
    /// @param receivers how many persons got it
    public record SentCheckpoint(String checkpoint, String sentAt, int receivers) {}

    /// What is known of the chain, for programs.
    ///
    /// @param head where it ends
    /// @param checkedAt when somebody last looked; empty when nobody did
    /// @param holds whether nothing was wrong then
    public record Proof(
            String register,
            String head,
            String checkedAt,
            boolean holds,
            List<String> problems,
            List<SentCheckpoint> checkpoints) {}

    List<Route> routes() {
        return List.of(
                Route.get("/{register}/proof", RegisterDoor.DESK, this::show).sample("/1/proof"));
    }

    List<Route> apiRoutes() {
        return List.of(
                Route.get("/registers/{register}/proof", RegisterDoor.DESK, this::answer)
                        .described(
                                Operation.answering(
                                        "Whether the chain of a register holds, and what was sent out of it",
                                        Proof.class))
                        .sample("/registers/1/proof"));
    }

    private void show(Context ctx) {
        var register = door.open(ctx, Right.VIEW);
        var view = view(Viewer.of(ctx), register);
        ctx.render(
                "shares/proof.peb", Map.of("head", RegisterHead.of(ctx, "proof"), "proof", view));
    }

    private ProofView view(Viewer viewer, Register register) {
        var read =
                registers.read(
                        register.id(),
                        viewer,
                        db ->
                                new ProofView.Read(
                                        chain.head(db, register.id()),
                                        store.lastCheck(db, register.id()),
                                        store.newest(db, register.id(), LISTED)));
        return ProofView.of(register, read, it -> platform.people().find(it));
    }

    private void answer(Context ctx) {
        var register = door.open(ctx, Right.VIEW);
        var read = view(Viewer.of(ctx), register).read();
        var check = read.check();
        ctx.json(
                new Proof(
                        register.key().toString(),
                        read.head().text(),
                        check.map(it -> it.at().toString()).orElse(""),
                        check.filter(CheckpointStore.Check::holds).isPresent(),
                        check.map(CheckpointStore.Check::problems).orElse(List.of()),
                        read.sent().stream().map(ProofPages::sent).toList()));
    }

    private static SentCheckpoint sent(Sent it) {
        return new SentCheckpoint(
                it.checkpoint().text(), it.at().toString(), it.receivers().size());
    }
}
