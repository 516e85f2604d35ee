package coop.meent.shares.registers;

import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Organisation;
import coop.meent.api.Organisations;
import coop.meent.api.People;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.shares.registers.OpenPages.Choice;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The pages on which a cooperative lets a helpdesk or an auditor into its register, and out again.
final class MandatePages {
    private final RegisterDoor door;
    private final Registers registers;
    private final Mandates mandates;
    private final Platform platform;

    MandatePages(RegisterDoor door, Registers registers, Mandates mandates, Platform platform) {
        this.door = door;
        this.registers = registers;
        this.mandates = mandates;
        this.platform = platform;
    }

    List<Route> routes() {
        var desk = RegisterDoor.DESK;
        return List.of(
                Route.get("/{register}/mandates", desk, this::list).sample("/1/mandates"),
                Route.get("/{register}/mandates/new", desk, this::form).sample("/1/mandates/new"),
                Route.post("/{register}/mandates/new", desk, this::grant).withChecks(),
                Route.post("/{register}/mandates/{no}/revoke", desk, this::revoke));
    }

    /// {@return the register, for its own people; a mandate does not show the others}
    static Register inside(RegisterDoor door, Context ctx) {
        var register = door.open(ctx, Right.VIEW);
        if (!RegisterDoor.standing(ctx).inside()) {
            throw new MeentException(Code.FORBIDDEN, "only for the cooperative itself");
        }
        return register;
    }

    private void list(Context ctx) {
        var register = inside(door, ctx);
        var all = mandates.in(Viewer.of(ctx), register).stream().map(this::view).toList();
        ctx.render(
                "shares/mandates.peb",
                Map.of(
                        "head", RegisterHead.of(ctx, "mandates"),
                        "running", all.stream().filter(MandateView::running).toList(),
                        "past", all.stream().filter(it -> !it.running()).toList(),
                        "grants", RegisterDoor.standing(ctx).may(Right.GRANT)));
    }

    private void form(Context ctx) {
        door.open(ctx, Right.GRANT);
        var provider = Objects.requireNonNullElse(ctx.queryParam("provider"), "");
        render(ctx, MandateForm.empty(provider, registers.today()), List.of());
    }

    private void grant(Context ctx) {
        var register = door.open(ctx, Right.GRANT);
        var form = MandateForm.read(it -> Objects.requireNonNullElse(ctx.formParam(it), ""));
        var problems = check(form);
        if (!problems.isEmpty()) {
            render(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), form, problems);
            return;
        }
        mandates.grant(Viewer.of(ctx), register, mandate(form, register, Viewer.of(ctx)));
        Flash.say(ctx, "shares.mandate.done");
        Redirects.seeOther(ctx, "/shares/" + register.id() + "/mandates");
    }

    Mandates mandates() {
        return mandates;
    }

    Mandate mandate(MandateForm form, Register register, Viewer viewer) {
        return form.mandate(register.id(), viewer.person(), registers.clock().instant());
    }

    private void revoke(Context ctx) {
        var register = door.open(ctx, Right.GRANT);
        mandates.revoke(Viewer.of(ctx), register, ProposalPages.number(ctx));
        Flash.say(ctx, "shares.mandate.undone");
        Redirects.seeOther(ctx, "/shares/" + register.id() + "/mandates");
    }

    List<Problem> check(MandateForm form) {
        var people = people(form).stream().map(People.Person::id).collect(Collectors.toSet());
        return form.check(found(form), Set.copyOf(people), registers.today());
    }

    private boolean found(MandateForm form) {
        var provider = form.provider();
        Organisations all = platform.organisations();
        return provider.isPresent() && all.find(provider.getAsLong()).isPresent();
    }

    private List<People.Person> people(MandateForm form) {
        return found(form) ? mandates.of(form.provider().orElseThrow()) : List.of();
    }

    private void render(Context ctx, MandateForm form, List<Problem> problems) {
        var language = Viewer.of(ctx).language();
        ctx.render(
                "shares/mandate.peb",
                Map.of(
                        "head", RegisterHead.of(ctx, "mandates"),
                        "values", form.values(),
                        "problems", problems,
                        "providers", providers(),
                        "chosen", found(form),
                        "people", people(form, language),
                        "rights", rights(language)));
    }

    private List<Choice> providers() {
        return platform.organisations().all().stream()
                .map(it -> new Choice(Long.toString(it.id()), it.name(), ""))
                .toList();
    }

    private List<Choice> people(MandateForm form, String language) {
        var all = platform.texts().text(language, "shares.mandate.person.all");
        return Stream.concat(
                        Stream.of(new Choice(MandateForm.WHOLE, all, "")),
                        people(form).stream()
                                .map(it -> new Choice(Long.toString(it.id()), it.name(), "")))
                .toList();
    }

    private List<Choice> rights(String language) {
        return Stream.of("view", "enter", "audit")
                .map(it ->
                        new Choice(
                                it,
                                platform.texts().text(language, "shares.mandate.rights." + it),
                                platform.texts()
                                        .text(language, "shares.mandate.rights." + it + ".hint")))
                .toList();
    }

    private MandateView view(Mandate mandate) {
        var today = registers.today();
        return new MandateView(
                mandate,
                platform.organisations()
                        .find(mandate.provider())
                        .map(Organisation::name)
                        .orElse(""),
                name(mandate.person()),
                name(mandate.grantedBy()),
                mandate.revokedAt().isEmpty() && !mandate.until().isBefore(today));
    }

    private String name(OptionalLong person) {
        return person.isEmpty()
                ? ""
                : platform.people().find(person.getAsLong()).map(People.Person::name).orElse("");
    }
}
