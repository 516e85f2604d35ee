package coop.meent.shares.statutes;

import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.shares.classes.RuleBook;
import coop.meent.shares.classes.RuleSet;
import coop.meent.shares.classes.RuleVersion;
import coop.meent.shares.holders.Typed;
import coop.meent.shares.registers.Proposal;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.RegisterDoor;
import coop.meent.shares.registers.RegisterHead;
import coop.meent.shares.registers.RegisterParts;
import coop.meent.shares.registers.Right;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The pages of the rules of a register: what they say on a day, with their sources, and how they
/// are changed, by two.
final class RulePages {
    private final RegisterParts registers;
    private final RuleViews views;
    private final Clock clock;
    private final RuleBook book = new RuleBook();

    RulePages(RegisterParts registers, RuleViews views, Clock clock) {
        this.registers = registers;
        this.views = views;
        this.clock = clock;
    }

    List<Route> routes() {
        var desk = RegisterDoor.DESK;
        return List.of(
                Route.get("/{register}/rules", desk, this::show).sample("/1/rules"),
                Route.get("/{register}/rules/new", desk, this::form).sample("/1/rules/new"),
                Route.post("/{register}/rules/new", desk, this::ask).withChecks());
    }

    private void show(Context ctx) {
        var register = registers.door().open(ctx, Right.VIEW);
        var viewer = Viewer.of(ctx);
        var day = day(ctx).orElse(today());
        var versions = versions(register, viewer);
        var rules = RuleBook.on(versions, day);
        var proposal = proposal(ctx, register, viewer);
        var next = proposal.map(RuleChange::form).map(RuleForm::rules).orElse(rules);
        var reads = new HashMap<String, Object>();
        reads.put("head", RegisterHead.of(ctx, "rules"));
        reads.put("topics", views.topics(rules, next, rules.all(), viewer.language()));
        reads.put("versions", versions.reversed());
        reads.put("day", day);
        reads.put("proposal", proposal.map(Proposal::path).orElse(""));
        reads.put("from", proposal.map(it -> RuleChange.form(it).from()));
        reads.put("asks", asks(ctx));
        ctx.render("shares/statutes/rules.peb", reads);
    }

    private static boolean asks(Context ctx) {
        return RegisterDoor.standing(ctx).inside();
    }

    private Optional<Proposal> proposal(Context ctx, Register register, Viewer viewer) {
        var asked = Objects.requireNonNullElse(ctx.queryParam("proposal"), "");
        return asked.matches("\\d{1,9}")
                ? registers.secondPerson().waiting(viewer, register).stream()
                        .filter(it -> it.no() == Integer.parseInt(asked))
                        .filter(it -> it.kind().equals(RuleChange.KIND))
                        .findFirst()
                : Optional.empty();
    }

    private void form(Context ctx) {
        var register = inside(ctx);
        var rules = RuleBook.on(versions(register, Viewer.of(ctx)), today());
        render(ctx, rules, RuleForm.of(rules, today()), List.of());
    }

    private void ask(Context ctx) {
        var register = inside(ctx);
        var form = RuleForm.read(it -> Objects.requireNonNullElse(ctx.formParam(it), ""));
        var versions = versions(register, Viewer.of(ctx));
        var before = RuleBook.on(versions, form.typed().day("from").orElse(today()));
        var problems = form.check(register, before, today());
        if (!problems.isEmpty()) {
            render(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), before, form, problems);
            return;
        }
        var proposal = propose(ctx, form);
        Flash.say(ctx, "shares.proposal.asked");
        Redirects.seeOther(ctx, proposal.path());
    }

    /// Lays a change before the board.
    Proposal propose(Context ctx, RuleForm form) {
        return registers
                .secondPerson()
                .propose(
                        Viewer.of(ctx),
                        RegisterDoor.standing(ctx),
                        RuleChange.KIND,
                        Drafted.json(form.typed()));
    }

    /// {@return the register, for its own people: what its statutes say, no helpdesk decides}
    Register inside(Context ctx) {
        var register = registers.door().open(ctx, Right.VIEW);
        if (!asks(ctx)) {
            throw new MeentException(Code.FORBIDDEN, "rules by a mandate");
        }
        return register;
    }

    List<RuleVersion> versions(Register register, Viewer viewer) {
        return registers.registers().read(register.id(), viewer, book::versions);
    }

    static Optional<LocalDate> day(Context ctx) {
        var asked = Objects.requireNonNullElse(ctx.queryParam("asOf"), "");
        return new Typed(Map.of("asOf", asked)).day("asOf");
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private void render(Context ctx, RuleSet rules, RuleForm form, List<Problem> problems) {
        var language = Viewer.of(ctx).language();
        var reads = new HashMap<String, Object>();
        reads.put("head", RegisterHead.of(ctx, "rules"));
        reads.put("topics", views.topics(rules, rules, form.typed().values(), language));
        reads.put("values", form.typed().values());
        reads.put("problems", problems);
        ctx.render("shares/statutes/rule-form.peb", reads);
    }
}
