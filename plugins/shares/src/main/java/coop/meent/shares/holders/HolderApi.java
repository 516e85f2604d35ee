package coop.meent.shares.holders;

import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.shares.holders.Entered.Alike;
import coop.meent.shares.holders.Entered.Done;
import coop.meent.shares.holders.Entered.NumberGiven;
import coop.meent.shares.holders.HolderDesk.Reached;
import coop.meent.shares.holders.HolderDoor.Opened;
import coop.meent.shares.registers.RegisterDoor;
import coop.meent.shares.registers.Right;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// Holders for programs: who they are, entering and changing them, under the rules of the pages.
final class HolderApi {
    private static final int USUAL = 50;
    private static final int MOST = 200;
    static final String PATH = "/registers/{register}/holders";

    private final HolderDoor door;
    private final Entrance entrance;
    private final HolderDesk desk;
    private final IdentityFields fields;
    private final Holders holders = new Holders();

    HolderApi(HolderDoor door, Entrance entrance, HolderDesk desk, IdentityFields fields) {
        this.door = door;
        this.entrance = entrance;
        this.desk = desk;
        this.fields = fields;
    }

    List<Route> routes() {
        var access = RegisterDoor.DESK;
        return List.of(
                Route.get(PATH, access, this::list).described(Described.LIST),
                Route.post(PATH, access, this::enter).described(Described.ENTER),
                Route.post(PATH + "/search", access, this::find).described(Described.FIND),
                Route.get(PATH + "/{holder}", access, this::show).described(Described.SHOW),
                patch(PATH + "/{holder}", this::change).described(Described.CHANGE));
    }

    private static Route patch(String path, Handler handler) {
        return new Route(
                Route.Verb.PATCH,
                path,
                RegisterDoor.DESK,
                handler,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private void list(Context ctx) {
        var opened = door.open(ctx, Right.VIEW);
        var cursor = Typed.read(List.of("cursor", "limit"), it -> query(ctx, it));
        if (cursor.has("cursor") && cursor.number("cursor").isEmpty()) {
            throw invalid("cursor", "shares.holders.cursor");
        }
        answer(opened, "", cursor.number("cursor").orElse(0), limit(cursor));
    }

    private void find(Context ctx) {
        var opened = door.open(ctx, Right.VIEW);
        var asked = ctx.bodyAsClass(HolderInput.Asked.class);
        var limit = Map.of("limit", asked.limit() == null ? "" : asked.limit().toString());
        var name = Objects.requireNonNullElse(asked.name(), "");
        answer(opened, name, 0, limit(new Typed(limit)));
    }

    private void answer(Opened opened, String name, long after, int limit) {
        var found =
                door.registers()
                        .read(
                                opened.register().id(),
                                opened.viewer(),
                                db -> holders.list(db, name, after, limit + 1));
        var page = found.stream().limit(limit).map(HolderJson.Line::of).toList();
        var next = found.size() > limit ? Long.toString(page.getLast().no()) : null;
        opened.ctx().json(new HolderJson.Slice(page, next));
    }

    private static int limit(Typed typed) {
        if (!typed.has("limit")) {
            return USUAL;
        }
        long limit = typed.number("limit").orElse(0);
        if (limit < 1 || limit > MOST) {
            throw invalid("limit", "shares.holders.limit", MOST);
        }
        return (int) limit;
    }

    private void show(Context ctx) {
        var opened = door.open(ctx, Right.VIEW);
        var typed = Typed.read(List.of("asOf"), it -> query(ctx, it));
        if (typed.has("asOf") && typed.day("asOf").isEmpty()) {
            throw invalid("asOf", "shares.holders.day");
        }
        ctx.json(json(opened, typed.day("asOf").orElse(door.today())));
    }

    private void enter(Context ctx) {
        var opened = door.open(ctx, Right.ENTER);
        var input = ctx.bodyAsClass(HolderInput.class);
        var usual = Map.of("country", "BE", "language", "nl");
        var form = HolderForm.read(input.over(it -> usual.getOrDefault(it, "")));
        refuse(form.check(fields, door.today()));
        var entered =
                entrance.enter(
                        opened.register(), opened.viewer(), form.holder(fields), form.anyway());
        switch (entered) {
            case Done(var no) -> created(opened, no);
            case Alike(var candidates) ->
                    throw invalid("anyway", "shares.holders.alike", numbers(candidates));
            case NumberGiven() -> throw new IllegalStateException("no former number was sent");
        }
    }

    private static String numbers(List<Listed> candidates) {
        return candidates.stream()
                .map(it -> Long.toString(it.no()))
                .collect(Collectors.joining(", "));
    }

    private void created(Opened opened, long no) {
        var register = opened.register().id();
        var path = "/api/v1/shares/registers/%d/holders/%d".formatted(register, no);
        opened.ctx().status(HttpStatus.CREATED).header("Location", path);
        opened.ctx().json(json(opened, no, door.today()));
    }

    private void change(Context ctx) {
        var opened = door.open(ctx, Right.ENTER);
        var input = ctx.bodyAsClass(HolderInput.class);
        var holder = door.holder(opened);
        var form = HolderForm.read(input.over(it -> present(holder, it)));
        var problems = new ArrayList<>(check(opened, input, holder, form));
        if (input.reaches()) {
            problems.addAll(ContactFields.check(form.typed()));
        }
        refuse(problems);
        if (input.identifies()) {
            desk.change(
                    opened.register(), opened.viewer(), holder.no(), form.change(fields, holder));
        }
        if (input.reaches()) {
            reach(opened, door.holder(opened), form.typed());
        }
        ctx.json(json(opened, door.today()));
    }

    private List<Problem> check(Opened opened, HolderInput input, Holder holder, HolderForm form) {
        return input.identifies()
                ? form.checkChange(fields, holder, opened.register().founded(), door.today())
                : List.of();
    }

    private void reach(Opened opened, Holder holder, Typed typed) {
        var contact = ContactFields.contact(typed);
        desk.reach(
                opened.register(),
                opened.viewer(),
                new Reached(holder.no(), holder.revision(), contact, typed.on("founder")));
    }

    private String present(Holder holder, String field) {
        return switch (field) {
            case "language" -> holder.contact().language();
            case "email" -> holder.contact().email();
            case "phone" -> holder.contact().phone();
            case "founder" -> Boolean.toString(holder.founder());
            default -> HolderForm.of(holder, door.today()).typed().text(field);
        };
    }

    /// {@return the holder of the path, as it was on a day}
    HolderJson json(Opened opened, LocalDate day) {
        return json(opened, RegisterDoor.number(opened.ctx(), "holder"), day);
    }

    private HolderJson json(Opened opened, long no, LocalDate day) {
        return door.registers()
                .read(
                        opened.register().id(),
                        opened.viewer(),
                        db -> {
                            var holder = holders.get(db, no);
                            var named = holders.named(db, List.of(no), day).get(no);
                            if (named == null) {
                                throw MeentException.notFound("holder on that day");
                            }
                            return HolderJson.of(
                                    new HolderJson.Of(
                                            holder,
                                            named.identity(),
                                            holders.parties(db, no),
                                            holders.accounts(db, no)));
                        });
    }

    private static String query(Context ctx, String name) {
        return Objects.requireNonNullElse(ctx.queryParam(name), "");
    }

    static MeentException invalid(String field, String key, Object... arguments) {
        return MeentException.invalid(List.of(Problem.of(field, key, arguments)));
    }

    static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
    }
}
