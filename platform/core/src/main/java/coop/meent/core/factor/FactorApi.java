package coop.meent.core.factor;

import coop.meent.api.Access;
import coop.meent.api.Operation;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Tells programs how it stands. They cannot set a factor up or switch it off: it is what a program
/// that holds somebody's token does not have.
final class FactorApi {
    private final Factors factors;

    FactorApi(Factors factors) {
        this.factors = factors;
    }

    /// One's own second factor.
    ///
    /// @param since when it was set up; left out when it is not
    /// @param recoveryCodes how many still work
    /// @param strong whether this session or token may do what asks for one
    record Mine(boolean set, Optional<Instant> since, int recoveryCodes, boolean strong) {}

    List<Route> routes() {
        return List.of(
                Route.get("/me/factor", Access.SIGNED_IN, this::mine)
                        .described(
                                Operation.answering("How one's second factor stands", Mine.class)));
    }

    private void mine(Context ctx) {
        var viewer = Viewer.of(ctx);
        var it = factors.standing(viewer);
        ctx.json(new Mine(it.set(), it.since(), it.codes(), viewer.strong()));
    }
}
