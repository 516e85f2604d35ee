package coop.meent.shares.statutes;

import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.shares.classes.ClassBook;
import coop.meent.shares.classes.RuleBook;
import coop.meent.shares.registers.Proposal;
import coop.meent.shares.registers.RegisterDoor;
import coop.meent.shares.registers.RegisterParts;
import coop.meent.shares.registers.Right;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;

/// Classes and rules for programs, under the rules of the pages.
final class StatutesApi {
    private static final Operation CLASSES =
            Operation.answering("Classes of shares on a day", StatuteJson.Classes.class, "asOf");
    private static final Operation BEGIN =
            Operation.answering("Begin a class of shares", StatuteJson.Classes.class)
                    .taking(StatuteJson.ClassInput.class, StatuteJson.ClassInput.EXAMPLE)
                    .with(201);
    private static final Operation CHANGE =
            Operation.answering(
                            "Ask a second person for other rights of a class",
                            StatuteJson.Waiting.class)
                    .taking(StatuteJson.ClassInput.class, StatuteJson.ClassInput.EXAMPLE)
                    .with(202);
    private static final Operation RULES =
            Operation.answering("Rules of a register on a day", StatuteJson.Rules.class, "asOf");
    private static final Operation ASK =
            Operation.answering("Ask a second person for other rules", StatuteJson.Waiting.class)
                    .taking(StatuteJson.RulesInput.class, StatuteJson.RulesInput.EXAMPLE)
                    .with(202);

    private final RegisterParts registers;
    private final ClassDesk desk;
    private final ClassPages classes;
    private final RulePages rules;

    StatutesApi(RegisterParts registers, ClassDesk desk, ClassPages classes, RulePages rules) {
        this.registers = registers;
        this.desk = desk;
        this.classes = classes;
        this.rules = rules;
    }

    List<Route> routes() {
        var access = RegisterDoor.DESK;
        var one = "/registers/{register}";
        return List.of(
                Route.get(one + "/classes", access, this::classes).described(CLASSES),
                Route.post(one + "/classes", access, this::begin).described(BEGIN),
                Route.put(one + "/classes/{class}", access, this::change).described(CHANGE),
                Route.get(one + "/rules", access, this::rules).described(RULES),
                Route.post(one + "/rules", access, this::ask).described(ASK));
    }

    private void classes(Context ctx) {
        registers.door().open(ctx, Right.VIEW);
        answer(ctx);
    }

    private void answer(Context ctx) {
        var viewer = Viewer.of(ctx);
        var day = RulePages.day(ctx).orElse(desk.today());
        var known = desk.known(RegisterDoor.standing(ctx).register(), viewer);
        var items =
                ClassBook.on(known.versions(), day).values().stream()
                        .map(it ->
                                StatuteJson.Clazz.of(
                                        it,
                                        ClassBook.on(known.texts(), it.shareClass(), day)
                                                .map(text -> text.names().in(viewer.language()))
                                                .orElse("")))
                        .toList();
        ctx.json(new StatuteJson.Classes(day, items));
    }

    private void begin(Context ctx) {
        var register = registers.door().open(ctx, Right.ENTER);
        var form = ClassForm.read(ctx.bodyAsClass(StatuteJson.ClassInput.class).sent());
        refuse(classes.begin(ctx, register, form));
        ctx.status(HttpStatus.CREATED);
        answer(ctx);
    }

    private void change(Context ctx) {
        var register = registers.door().open(ctx, Right.ENTER);
        var form =
                ClassForm.read(ctx.bodyAsClass(StatuteJson.ClassInput.class).sent())
                        .of(ClassPages.number(ctx));
        refuse(classes.check(ctx, register, form));
        waiting(ctx, classes.propose(ctx, form));
    }

    private void rules(Context ctx) {
        var register = registers.door().open(ctx, Right.VIEW);
        var versions = rules.versions(register, Viewer.of(ctx));
        var day = RulePages.day(ctx).orElse(desk.today());
        ctx.json(
                new StatuteJson.Rules(
                        day,
                        RuleBook.on(versions, day).all(),
                        versions.stream().map(StatuteJson.Version::of).toList()));
    }

    private void ask(Context ctx) {
        var register = rules.inside(ctx);
        var input = ctx.bodyAsClass(StatuteJson.RulesInput.class);
        var versions = rules.versions(register, Viewer.of(ctx));
        var sent = RuleForm.read(input.over(_ -> ""));
        var day = sent.typed().day("from").orElse(desk.today());
        var before = RuleBook.on(versions, day);
        var form = RuleForm.read(input.over(it -> before.all().getOrDefault(it, "")));
        refuse(form.check(register, before, desk.today()));
        waiting(ctx, rules.propose(ctx, form));
    }

    private static void waiting(Context ctx, Proposal proposal) {
        ctx.status(HttpStatus.ACCEPTED)
                .json(new StatuteJson.Waiting(proposal.no(), proposal.path()));
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
    }
}
