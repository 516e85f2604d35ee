package coop.meent.shares.desk;

import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.RegisterDoor;
import coop.meent.shares.registers.RegisterHead;
import coop.meent.shares.registers.Right;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The pages on which a manager says what happened: what kind, the form, what it changes, done.
final class EntryFormPages {
    private static final String PATH = "/{register}/entries/new";
    private static final int LONGEST_KEY = 100;

    private final RegisterDoor door;
    private final Tools tools;
    private final Entering entering;

    EntryFormPages(Tools tools, Entering entering) {
        this.door = tools.door();
        this.tools = tools;
        this.entering = entering;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, RegisterDoor.DESK, this::ask).sample("/1/entries/new"),
                Route.post(PATH, RegisterDoor.DESK, this::answer));
    }

    /// One heading of the kinds, and what is under it.
    record Choice(String title, List<Kind> kinds) {}

    /// A kind to choose.
    record Kind(String path, String title, String hint) {}

    private void ask(Context ctx) {
        var register = door.open(ctx, Right.ENTER);
        var viewer = Viewer.of(ctx);
        var kind = EntryKind.of(Objects.requireNonNullElse(ctx.queryParam("kind"), ""));
        if (kind.isEmpty()) {
            ctx.render(
                    "shares/desk/kinds.peb", model(ctx, register, "groups", kinds(ctx, register)));
            return;
        }
        var said = EntryForm.fresh(kind.get(), tools.today(), it -> query(ctx, it));
        var form = entering.form(RegisterDoor.standing(ctx), viewer, said);
        ctx.render("shares/desk/form.peb", model(ctx, register, "form", form));
    }

    private void answer(Context ctx) {
        var register = door.open(ctx, Right.ENTER);
        var kind =
                EntryKind.of(sent(ctx, "kind"))
                        .orElseThrow(() -> MeentException.notFound("kind of entry"));
        var form = EntryForm.read(kind, it -> picked(ctx, it));
        var standing = RegisterDoor.standing(ctx);
        var viewer = Viewer.of(ctx);
        var outcome =
                switch (sent(ctx, "step")) {
                    case "record" -> entering.record(standing, viewer, form, key(ctx));
                    case "change" ->
                            new Entering.Outcome.Back(entering.form(standing, viewer, form));
                    default -> entering.look(standing, viewer, form);
                };
        show(ctx, register, outcome);
    }

    private static void show(Context ctx, Register register, Entering.Outcome outcome) {
        switch (outcome) {
            case Entering.Outcome.Back(var form) ->
                    ctx.status(
                                    form.problems().isEmpty()
                                            ? HttpStatus.OK
                                            : HttpStatus.UNPROCESSABLE_CONTENT)
                            .render("shares/desk/form.peb", model(ctx, register, "form", form));
            case Entering.Outcome.Shown(var preview, var form) -> {
                var model = new HashMap<>(model(ctx, register, "form", form));
                model.put("preview", preview);
                ctx.render("shares/desk/preview.peb", model);
            }
            case Entering.Outcome.Done(var recorded) -> {
                Flash.say(ctx, "shares.desk.recorded");
                ctx.redirect(
                        "/shares/" + register.id() + "/entries/" + recorded.entry().seq(),
                        HttpStatus.SEE_OTHER);
            }
        }
    }

    private static Map<String, Object> model(
            Context ctx, Register register, String name, Object value) {
        return Map.of("head", RegisterHead.of(ctx, "entries"), "register", register, name, value);
    }

    private List<Choice> kinds(Context ctx, Register register) {
        var words = tools.words(Viewer.of(ctx).language());
        var holder = query(ctx, "holder");
        return Arrays.stream(EntryKind.Group.values())
                .map(it ->
                        new Choice(
                                words.text("shares.desk.group." + it.name()),
                                EntryKind.of(it).stream()
                                        .map(kind -> kind(register, kind, holder, words))
                                        .toList()))
                .toList();
    }

    private static Kind kind(Register register, EntryKind kind, String holder, Words words) {
        var path = "/shares/" + register.id() + "/entries/new?kind=" + kind.name();
        var key = "shares.desk.kind." + kind.name();
        var first = kind.fields().getFirst();
        var known = holder.matches("[1-9]\\d{0,14}") && first.shape() == Field.Shape.HOLDER;
        return new Kind(
                known ? path + "&" + first.key() + "=" + holder : path,
                words.text(key),
                words.text(key + ".hint"));
    }

    private static Optional<String> key(Context ctx) {
        return Optional.of(sent(ctx, "key"))
                .filter(it -> !it.isEmpty() && it.length() <= LONGEST_KEY);
    }

    // whom somebody picked among several counts for more than what they had typed
    private static String picked(Context ctx, String field) {
        if (field.equals(Field.DOCUMENT.key())) {
            return document(ctx, field);
        }
        var pick = sent(ctx, field + ".pick");
        return pick.isEmpty() ? sent(ctx, field) : pick;
    }

    private static String document(Context ctx, String field) {
        var file = ctx.isMultipart() ? ctx.uploadedFile(field) : null;
        if (file != null && file.size() > 0) {
            return Fingerprint.of(file.content());
        }
        return Stream.of(sent(ctx, field + ".kept"), sent(ctx, field))
                .filter(it -> it.matches("[0-9a-f]{64}"))
                .findFirst()
                .orElse("");
    }

    private static String sent(Context ctx, String field) {
        return Objects.requireNonNullElse(ctx.formParam(field), "");
    }

    private static String query(Context ctx, String field) {
        return Objects.requireNonNullElse(ctx.queryParam(field), "");
    }
}
