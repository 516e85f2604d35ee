package coop.meent.sharing.inventory;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.sharing.things.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A whole inventory at once, for programs: sent, looked at, and brought in or dropped.
final class ImportApi {
    private static final int LINES = 2_000;
    private static final Class<?> ONE = Out.class;
    private static final Operation SEND =
            Operation.answering("Send a sheet; nothing changes until it is brought in", ONE)
                    .taking(
                            In.class,
                            """
                            {
                              "organisation": 1,
                              "audience": "members",
                              "csv": "inventory;title;category\\nW-101;Betonmolen;building"
                            }
                            """)
                    .with(201);
    private static final Operation SHOW =
            Operation.answering("A sheet, and what would become of each line", ONE);
    private static final Operation BRING = Operation.answering("Bring a sheet in", ONE);
    private static final Operation DROP = Operation.answering("Drop a sheet", ONE);

    private final Platform platform;
    private final Imports imports;
    private final Reception reception;
    private final ImportViews views;

    ImportApi(Platform platform, Imports imports, Reception reception, ImportViews views) {
        this.platform = platform;
        this.imports = imports;
        this.reception = reception;
        this.views = views;
    }

    /// A sheet.
    ///
    /// @param audience of what the sheet says nothing of
    /// @param csv with a head; the columns `inventory` and `title` at least
    record In(@Nullable Long organisation, @Nullable String audience, @Nullable String csv) {}

    /// A sheet that was sent.
    ///
    /// @param state `ready`, `bringing`, `done` or `dropped`
    /// @param done lines that were brought in
    record Out(long id, String url, String state, int done, List<OutLine> lines) {}

    /// A line.
    ///
    /// @param outcome `new`, `changed`, `same` or `wrong`
    /// @param remarks what is wrong, or odd
    record OutLine(int no, String inventory, String title, String outcome, List<String> remarks) {}

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        return List.of(
                Route.post("/imports", in, this::send).described(SEND),
                Route.get("/imports/{import}", in, ctx -> answer(ctx, id(ctx))).described(SHOW),
                Route.post("/imports/{import}/bring", in, this::bring).described(BRING),
                Route.post("/imports/{import}/drop", in, this::drop).described(DROP));
    }

    private static long id(Context ctx) {
        return Asked.id(ctx.pathParam("import"));
    }

    private void send(Context ctx) {
        var in = ctx.bodyAsClass(In.class);
        var csv = Objects.requireNonNullElse(in.csv(), "").getBytes(StandardCharsets.UTF_8);
        try (var none = Pictures.none()) {
            var order = order(Viewer.of(ctx), in);
            long id = reception.send(order, new Reception.Sent("sheet.csv", csv), none);
            ctx.status(HttpStatus.CREATED).header("Location", "/api/v1/sharing/imports/" + id);
            answer(ctx, id);
        } catch (Unfit unfit) {
            throw MeentException.invalid(List.of(Problem.of(unfit.field(), unfit.key())));
        }
    }

    private Perusal.Order order(Viewer viewer, In in) {
        var audience = Objects.requireNonNullElse(in.audience(), "members");
        if (platform.audiences().chosen(viewer, audience).isEmpty()) {
            throw new Unfit("audience", "things.problem.audience");
        }
        var organisation = in.organisation();
        if (organisation == null || !viewer.actsFor(organisation)) {
            throw new Unfit("organisation", "things.problem.organisation");
        }
        return new Perusal.Order(viewer, organisation, audience);
    }

    private void bring(Context ctx) {
        imports.bring(Viewer.of(ctx), id(ctx));
        answer(ctx, id(ctx));
    }

    private void drop(Context ctx) {
        imports.drop(Viewer.of(ctx), id(ctx));
        answer(ctx, id(ctx));
    }

    private void answer(Context ctx, long id) {
        var viewer = Viewer.of(ctx);
        var sheet = imports.find(viewer, id);
        var lines =
                imports.lines(viewer, id, 0, LINES).stream()
                        .map(it -> line(viewer.language(), it))
                        .toList();
        var state = sheet.state().name().toLowerCase(Locale.ROOT);
        ctx.json(new Out(id, sheet.path(), state, sheet.done(), lines));
    }

    private OutLine line(String language, Line it) {
        return new OutLine(
                it.no(),
                it.inventory(),
                it.title(),
                it.outcome().name().toLowerCase(Locale.ROOT),
                views.said(language, it));
    }
}
