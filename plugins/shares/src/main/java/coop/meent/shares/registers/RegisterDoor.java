package coop.meent.shares.registers;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import java.util.Objects;
import java.util.Optional;

/// The door of every page and API call over the data of a register: finds the register of the path
/// `/shares/{register}/…` and asks whether this viewer may.
///
/// Whatever somebody of outside the cooperative opens through it is written in its access log.
public final class RegisterDoor {
    /// Who may knock at routes over other people's register data: whoever has shown a second
    /// factor.
    public static final Access DESK = Access.SIGNED_IN.strong();

    private static final String STANDING = "meent.shares.standing";

    private final Standings standings;
    private final AccessLog log;

    public RegisterDoor(Standings standings, AccessLog log) {
        this.standings = standings;
        this.log = log;
    }

    /// {@return the register of this request}
    ///
    /// @throws MeentException not found for whoever may know nothing of it, forbidden for whoever
    ///   may see it and not do this
    public Register open(Context ctx, Right right) {
        var viewer = Viewer.of(ctx);
        var standing = find(ctx).filter(Standing::any).orElseThrow(RegisterDoor::none);
        if (!standing.may(right)) {
            throw new MeentException(
                    Code.FORBIDDEN, "no " + right + " in register " + standing.register().id());
        }
        ctx.attribute(STANDING, standing);
        if (standing.mandate().isPresent()) {
            log.note(viewer, standing.register(), Seen.of(ctx), Seen.holder(ctx));
        }
        return standing.register();
    }

    /// {@return what the viewer may do in the register of this request, which may be nothing; for
    /// pages that others than its keepers open too. Empty when there is no such register}
    public Optional<Standing> find(Context ctx) {
        return standings.of(Viewer.of(ctx), number(ctx, "register"));
    }

    /// {@return by what the register of this request was opened}
    public static Standing standing(Context ctx) {
        return Objects.requireNonNull(ctx.attribute(STANDING), "no register was opened");
    }

    /// {@return a number of the path}
    ///
    /// @throws MeentException not found when it is none
    public static long number(Context ctx, String parameter) {
        var text = ctx.pathParam(parameter);
        if (!text.matches("[1-9]\\d{0,17}")) {
            throw MeentException.notFound(parameter);
        }
        return Long.parseLong(text);
    }

    /// {@return what to throw where the viewer may know nothing}
    public static MeentException none() {
        return MeentException.notFound("register");
    }
}
