package coop.meent.shares.holders;

import coop.meent.api.Flash;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.shares.holders.HolderDesk.PartyEnd;
import coop.meent.shares.holders.HolderDoor.Opened;
import coop.meent.shares.registers.RegisterDoor;
import coop.meent.shares.registers.Right;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// The page of who acts for a holder, shares it or has a right on it.
final class PartyPages {
    private final HolderDoor door;
    private final HolderDesk desk;
    private final Choices choices;
    private final Holders holders = new Holders();

    PartyPages(HolderDoor door, HolderDesk desk, Choices choices) {
        this.door = door;
        this.desk = desk;
        this.choices = choices;
    }

    List<Route> routes() {
        var access = RegisterDoor.DESK;
        var path = "/{register}/holders/{holder}/parties";
        return List.of(
                Route.get(path, access, this::list).sample("/1/holders/1/parties"),
                Route.post(path, access, this::add).withChecks(),
                Route.post(path + "/{party}/end", access, this::end));
    }

    /// A party as its template reads it.
    ///
    /// @param who its name, or that of the holder that it is
    /// @param path of the holder that it is, or empty
    record View(Party party, String who, String path, String part, boolean holds) {}

    private void list(Context ctx) {
        var opened = door.open(ctx, Right.VIEW);
        var holder = door.holder(opened);
        render(opened, holder, PartyForm.empty(holder, door.today()), List.of());
    }

    private void add(Context ctx) {
        var opened = door.open(ctx, Right.ENTER);
        var holder = door.holder(opened);
        var form = PartyForm.read(opened.sent());
        var problems = form.check(holder, there(opened, form.other()), door.today());
        if (!problems.isEmpty()) {
            render(opened.refused(), holder, form, problems);
            return;
        }
        desk.add(opened.register(), opened.viewer(), holder.no(), form.party());
        Flash.say(ctx, "shares.parties.added");
        Redirects.seeOther(ctx, opened.path(holder.no()) + "/parties");
    }

    private void end(Context ctx) {
        var opened = door.open(ctx, Right.ENTER);
        var holder = door.holder(opened);
        int no = (int) Math.min(RegisterDoor.number(ctx, "party"), Integer.MAX_VALUE);
        var end = new PartyEnd(no, door.today());
        desk.end(opened.register(), opened.viewer(), holder.no(), end);
        Flash.say(ctx, "shares.parties.ended");
        Redirects.seeOther(ctx, opened.path(holder.no()) + "/parties");
    }

    private boolean there(Opened opened, OptionalLong other) {
        return other.isPresent()
                && door.read(opened, (db, _) -> holders.find(db, other.getAsLong()).isPresent());
    }

    private void render(Opened opened, Holder holder, PartyForm form, List<Problem> problems) {
        var reads = new HashMap<String, Object>();
        reads.put("holder", holder);
        reads.put("parties", views(opened));
        reads.put("values", form.typed().values());
        reads.put("problems", problems);
        reads.put("roles", choices.roles(opened.viewer().language()));
        reads.put("enters", RegisterDoor.standing(opened.ctx()).may(Right.ENTER));
        reads.put("path", opened.path(holder.no()));
        opened.render("parties", reads);
    }

    private List<View> views(Opened opened) {
        var today = door.today();
        return door.read(
                opened,
                (db, no) -> {
                    var parties = holders.parties(db, no);
                    var others =
                            parties.stream()
                                    .flatMapToLong(it -> it.other().stream())
                                    .boxed()
                                    .toList();
                    var names = holders.named(db, others, today);
                    return parties.stream().map(it -> view(opened, it, names)).toList();
                });
    }

    private View view(Opened opened, Party party, Map<Long, Named> names) {
        var part = party.part().map(Party.Part::written).orElse("");
        boolean holds = party.ends().isEmpty();
        if (party.other().isEmpty()) {
            return new View(party, party.name(), "", part, holds);
        }
        long no = party.other().getAsLong();
        var named = names.get(no);
        var who = named == null ? Long.toString(no) : named.name();
        return new View(party, who, opened.path(no), part, holds);
    }
}
