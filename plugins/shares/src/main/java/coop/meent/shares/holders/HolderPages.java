package coop.meent.shares.holders;

import coop.meent.api.Flash;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.shares.holders.Entered.Alike;
import coop.meent.shares.holders.Entered.Done;
import coop.meent.shares.holders.Entered.NumberGiven;
import coop.meent.shares.holders.HolderDoor.Opened;
import coop.meent.shares.registers.RegisterDoor;
import coop.meent.shares.registers.Right;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The pages on which a holder is entered, and on which it is said what it is called from a day on.
final class HolderPages {
    private final HolderDoor door;
    private final Entrance entrance;
    private final HolderDesk desk;
    private final Choices choices;
    private final IdentityFields fields;
    private final Holders holders = new Holders();

    HolderPages(
            HolderDoor door,
            Entrance entrance,
            HolderDesk desk,
            Choices choices,
            IdentityFields fields) {
        this.door = door;
        this.entrance = entrance;
        this.desk = desk;
        this.choices = choices;
        this.fields = fields;
    }

    List<Route> routes() {
        var access = RegisterDoor.DESK;
        return List.of(
                Route.get("/{register}/holders/new", access, this::blank).sample("/1/holders/new"),
                Route.post("/{register}/holders/new", access, this::enter).withChecks(),
                Route.get("/{register}/holders/{holder}/edit", access, this::form)
                        .sample("/1/holders/1/edit"),
                Route.post("/{register}/holders/{holder}/edit", access, this::change).withChecks());
    }

    private void blank(Context ctx) {
        var opened = door.open(ctx, Right.ENTER);
        var asked = Objects.requireNonNullElse(ctx.queryParam("kind"), "");
        var kind = new HolderForm(new Typed(Map.of("kind", asked))).kind().orElse(Kind.NATURAL);
        var country = opened.register().country().name();
        var form = HolderForm.empty(kind, country, opened.viewer().language());
        fresh(opened, form, List.of(), List.of());
    }

    private void enter(Context ctx) {
        var opened = door.open(ctx, Right.ENTER);
        var form = HolderForm.read(opened.sent());
        var problems = form.check(fields, door.today());
        if (!problems.isEmpty()) {
            fresh(opened.refused(), form, problems, List.of());
            return;
        }
        var entered =
                entrance.enter(
                        opened.register(), opened.viewer(), form.holder(fields), form.anyway());
        switch (entered) {
            case Done(var no) -> entered(opened, form, no);
            case Alike(var candidates) -> fresh(opened.refused(), form, List.of(), candidates);
            case NumberGiven() -> throw new IllegalStateException("no former number was typed");
        }
    }

    private void entered(Opened opened, HolderForm form, long no) {
        var kind = form.kind().orElseThrow();
        var minor =
                form.typed()
                        .day("born")
                        .map(it -> it.plusYears(Identity.OF_AGE))
                        .filter(door.today()::isBefore);
        boolean parties = kind != Kind.NATURAL || minor.isPresent();
        Flash.say(
                opened.ctx(),
                parties ? "shares.holders.entered.parties" : "shares.holders.entered");
        Redirects.seeOther(opened.ctx(), opened.path(no) + (parties ? "/parties" : ""));
    }

    private void form(Context ctx) {
        var opened = door.open(ctx, Right.ENTER);
        var holder = door.holder(opened);
        edit(opened, holder, HolderForm.of(holder, door.today()), List.of());
    }

    private void change(Context ctx) {
        var opened = door.open(ctx, Right.ENTER);
        var holder = door.holder(opened);
        var form = HolderForm.read(opened.sent());
        var founded = opened.register().founded();
        var problems = form.checkChange(fields, holder, founded, door.today());
        if (!problems.isEmpty()) {
            edit(opened.refused(), holder, form, problems);
            return;
        }
        desk.change(opened.register(), opened.viewer(), holder.no(), form.change(fields, holder));
        Flash.say(ctx, "shares.holders.changed");
        Redirects.seeOther(ctx, opened.path(holder.no()));
    }

    private void fresh(
            Opened opened, HolderForm form, List<Problem> problems, List<Listed> candidates) {
        var reads = reads(opened, form, problems);
        reads.put("candidates", candidates);
        opened.render("new", reads);
    }

    private void edit(Opened opened, Holder holder, HolderForm form, List<Problem> problems) {
        var reads = reads(opened, form, problems);
        reads.put("holder", holder);
        reads.put("versions", door.read(opened, holders::versions));
        opened.render("edit", reads);
    }

    private Map<String, Object> reads(Opened opened, HolderForm form, List<Problem> problems) {
        var language = opened.viewer().language();
        var reads = new HashMap<String, Object>();
        reads.put("values", form.typed().values());
        reads.put("kind", form.kind().orElse(Kind.NATURAL).name());
        reads.put("problems", problems);
        reads.put("languages", choices.languages(language));
        reads.put("countries", choices.countries(language));
        reads.put("path", opened.path());
        return reads;
    }
}
