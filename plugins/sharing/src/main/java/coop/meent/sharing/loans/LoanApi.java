package coop.meent.sharing.loans;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.StoredFile;
import coop.meent.api.Taken;
import coop.meent.api.Viewer;
import coop.meent.sharing.bookings.Actor;
import coop.meent.sharing.bookings.Booking;
import coop.meent.sharing.bookings.Bookings;
import coop.meent.sharing.loans.Handing.Condition;
import coop.meent.sharing.typed.Asked;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Hand-over and return for programs.
final class LoanApi {
    private static final String ONE = "/bookings/{booking}";

    private final Platform platform;
    private final Bookings bookings;
    private final HandDesk desk;

    LoanApi(Platform platform, Bookings bookings, HandDesk desk) {
        this.platform = platform;
        this.bookings = bookings;
        this.desk = desk;
    }

    /// What is sent.
    ///
    /// @param code that the borrower shows
    /// @param known whether it goes without one
    /// @param condition `fine`, `worn`, `incomplete` or `broken`
    /// @param deposit whether it was taken, or given back
    /// @param photo id of an upload
    public record Input(
            @Nullable String code,
            boolean known,
            @Nullable String condition,
            @Nullable String note,
            boolean deposit,
            @Nullable String photo) {}

    /// A loan that has moved on.
    public record Moved(long id, String state) {
        static Moved of(Booking it) {
            return new Moved(it.id(), it.state().name().toLowerCase(Locale.ROOT));
        }
    }

    /// What the borrower shows at the hand-over.
    ///
    /// @param url what the QR code says
    public record Code(String code, String url) {}

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        var seen = "{\"known\": true, \"condition\": \"fine\", \"note\": \"Met koffer en lader.\"}";
        return List.of(
                Route.get(ONE + "/hand-over", in, this::code)
                        .described(Operation.answering("The borrower's code", Code.class)),
                Route.post(ONE + "/hand-over", in, this::handOver)
                        .described(
                                Operation.answering("Hand it over", Moved.class)
                                        .taking(Input.class, seen)),
                Route.post(ONE + "/return", in, this::takeBack)
                        .described(
                                Operation.answering("Take it back", Moved.class)
                                        .taking(Input.class, seen)),
                Route.post(ONE + "/no-show", in, this::noShow)
                        .described(Operation.answering("It was never fetched", Moved.class)));
    }

    private void code(Context ctx) {
        var actor = Actor.of(Viewer.of(ctx));
        var booking = bookings.find(actor, id(ctx)).booking();
        var code =
                desk.code(actor.viewer(), booking.id())
                        .filter(_ -> booking.of(actor))
                        .filter(_ -> booking.state() == Booking.State.ACCEPTED)
                        .orElseThrow(() -> MeentException.notFound("code of this loan"));
        var url = desk.address(booking.id(), code, actor.viewer().language());
        ctx.json(new Code(code, url));
    }

    private void handOver(Context ctx) {
        var viewer = Viewer.of(ctx);
        desk.owned(viewer, id(ctx));
        var sent = ctx.bodyAsClass(Input.class);
        var form = form(sent);
        refuse(desk.check(viewer, id(ctx), form));
        ctx.json(Moved.of(desk.handOver(viewer, id(ctx), form, photo(viewer, sent))));
    }

    private void takeBack(Context ctx) {
        var viewer = Viewer.of(ctx);
        desk.owned(viewer, id(ctx));
        var sent = ctx.bodyAsClass(Input.class);
        var form = form(sent);
        refuse(form.check());
        ctx.json(Moved.of(desk.takeBack(viewer, id(ctx), form, photo(viewer, sent))));
    }

    private void noShow(Context ctx) {
        ctx.json(Moved.of(desk.noShow(Viewer.of(ctx), id(ctx))));
    }

    private static HandForm form(Input it) {
        return new HandForm(
                HandForm.digits(text(it.code())),
                it.known(),
                Objects.requireNonNullElse(it.condition(), Condition.FINE.code()),
                text(it.note()),
                it.deposit());
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").replace("\0", "").strip();
    }

    private Optional<StoredFile> photo(Viewer viewer, Input sent) {
        if (sent.photo() == null) {
            return Optional.empty();
        }
        return switch (platform.files().take(viewer, HandDesk.SHELF, sent.photo(), "photo")) {
            case Taken.Fine(var file) -> Optional.of(file);
            case Taken.Refused(var problem) -> throw MeentException.invalid(List.of(problem));
            case Taken.Nothing _ -> Optional.empty();
        };
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw MeentException.invalid(new ArrayList<>(problems));
        }
    }

    private static long id(Context ctx) {
        return Asked.id(ctx, "booking");
    }
}
