package coop.meent.shares.statutes;

import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.shares.book.Refused;
import coop.meent.shares.classes.ClassBook;
import coop.meent.shares.ledger.By;
import coop.meent.shares.registers.Proposal;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.RegisterDoor;
import coop.meent.shares.registers.RegisterHead;
import coop.meent.shares.registers.RegisterParts;
import coop.meent.shares.registers.Right;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/// The pages of the classes of shares: what each is on a day, a new one, and other rights, by two.
final class ClassPages {
    private final RegisterParts registers;
    private final ClassDesk desk;
    private final ClassViews views;

    ClassPages(RegisterParts registers, ClassDesk desk, ClassViews views) {
        this.registers = registers;
        this.desk = desk;
        this.views = views;
    }

    List<Route> routes() {
        var access = RegisterDoor.DESK;
        return List.of(
                Route.get("/{register}/classes", access, this::list).sample("/1/classes"),
                Route.get("/{register}/classes/new", access, this::blank).sample("/1/classes/new"),
                Route.post("/{register}/classes/new", access, this::begin).withChecks(),
                Route.get("/{register}/classes/{class}/edit", access, this::form)
                        .sample("/1/classes/1/edit"),
                Route.post("/{register}/classes/{class}/edit", access, this::ask).withChecks());
    }

    private void list(Context ctx) {
        var register = registers.door().open(ctx, Right.VIEW);
        var viewer = Viewer.of(ctx);
        var day = RulePages.day(ctx).orElse(desk.today());
        var proposal = proposal(ctx, register, viewer);
        var reads = new HashMap<String, Object>();
        reads.put("head", RegisterHead.of(ctx, "classes"));
        reads.put("classes", views.on(desk.known(register, viewer), day, viewer.language()));
        reads.put("day", day);
        reads.put("proposal", proposal.map(Proposal::path).orElse(""));
        reads.put("next", proposal.map(it -> ClassChange.form(it).typed().values()));
        reads.put("enters", RegisterDoor.standing(ctx).may(Right.ENTER));
        ctx.render("shares/statutes/classes.peb", reads);
    }

    private Optional<Proposal> proposal(Context ctx, Register register, Viewer viewer) {
        var asked = ClassDesk.number(Objects.requireNonNullElse(ctx.queryParam("proposal"), ""));
        return asked.isEmpty()
                ? Optional.empty()
                : registers.secondPerson().waiting(viewer, register).stream()
                        .filter(it -> it.no() == asked.getAsInt())
                        .filter(it -> it.kind().equals(ClassChange.KIND))
                        .findFirst();
    }

    private void blank(Context ctx) {
        registers.door().open(ctx, Right.ENTER);
        render(ctx, ClassForm.empty(desk.today()), List.of(), false);
    }

    private void begin(Context ctx) {
        var register = registers.door().open(ctx, Right.ENTER);
        var form = ClassForm.read(it -> Objects.requireNonNullElse(ctx.formParam(it), ""));
        var problems = begin(ctx, register, form);
        if (!problems.isEmpty()) {
            render(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), form, problems, false);
            return;
        }
        Flash.say(ctx, "shares.classes.begun");
        Redirects.seeOther(ctx, "/shares/" + register.id() + "/classes");
    }

    /// {@return what is wrong; the class has begun when nothing is}
    List<Problem> begin(Context ctx, Register register, ClassForm form) {
        var problems = form.check();
        if (!problems.isEmpty()) {
            return problems;
        }
        var viewer = Viewer.of(ctx);
        var by = RegisterDoor.standing(ctx).by(viewer);
        var judged = desk.judge(register, viewer, form.of(desk.next(register, viewer)), by);
        if (!judged.isEmpty()) {
            return judged;
        }
        try {
            desk.begin(register, viewer, form, by);
            return List.of();
        } catch (Refused refused) {
            return refused.problems();
        }
    }

    private void form(Context ctx) {
        var register = registers.door().open(ctx, Right.ENTER);
        var known = desk.known(register, Viewer.of(ctx));
        int number = number(ctx);
        var version = ClassBook.on(known.versions(), desk.today()).get(number);
        if (version == null) {
            throw MeentException.notFound("class " + number);
        }
        var text = ClassBook.on(known.texts(), number, desk.today());
        render(ctx, ClassForm.of(version, text, desk.today()), List.of(), true);
    }

    private void ask(Context ctx) {
        var register = registers.door().open(ctx, Right.ENTER);
        var form =
                ClassForm.read(it -> Objects.requireNonNullElse(ctx.formParam(it), ""))
                        .of(number(ctx));
        var problems = check(ctx, register, form);
        if (!problems.isEmpty()) {
            render(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), form, problems, true);
            return;
        }
        var proposal = propose(ctx, form);
        Flash.say(ctx, "shares.proposal.asked");
        Redirects.seeOther(ctx, proposal.path());
    }

    /// {@return what is wrong with other rights, as if a second person had agreed}
    List<Problem> check(Context ctx, Register register, ClassForm form) {
        var viewer = Viewer.of(ctx);
        if (!ClassBook.on(desk.known(register, viewer).versions(), desk.today())
                .containsKey(form.shareClass())) {
            throw MeentException.notFound("class " + form.shareClass());
        }
        var problems = form.check();
        return problems.isEmpty() ? desk.judge(register, viewer, form, agreed(viewer)) : problems;
    }

    // nobody has agreed yet: the ledger is only asked whether it could be
    private static By agreed(Viewer viewer) {
        long another = viewer.person().orElse(0) + 1;
        return new By(viewer.person(), OptionalLong.empty(), OptionalLong.of(another));
    }

    /// Lays other rights before the board.
    Proposal propose(Context ctx, ClassForm form) {
        return registers
                .secondPerson()
                .propose(
                        Viewer.of(ctx),
                        RegisterDoor.standing(ctx),
                        ClassChange.KIND,
                        Drafted.json(form.typed()));
    }

    static int number(Context ctx) {
        return ClassDesk.number(ctx.pathParam("class"))
                .orElseThrow(() -> MeentException.notFound("class"));
    }

    private void render(Context ctx, ClassForm form, List<Problem> problems, boolean change) {
        var language = Viewer.of(ctx).language();
        var reads = new HashMap<String, Object>();
        reads.put("head", RegisterHead.of(ctx, "classes"));
        reads.put("values", form.typed().values());
        reads.put("problems", problems);
        reads.put("change", change);
        reads.put("instruments", views.instruments(language));
        reads.put("transfers", views.transfers(language));
        ctx.render("shares/statutes/class-form.peb", reads);
    }
}
