package coop.meent.soirees.afterwards.contacts;

import coop.meent.api.Flash;
import coop.meent.api.Organisation;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.soirees.registrations.Own;
import coop.meent.soirees.registrations.OwnDoor;
import coop.meent.soirees.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The page on which somebody finds again whom they met.
final class ContactPages {
    static final String TAIL = "/contacts";
    private static final int PAGE = 60;

    private final Platform platform;
    private final ContactDesk desk;

    ContactPages(Platform platform, ContactDesk desk) {
        this.platform = platform;
        this.desk = desk;
    }

    /// A line of the page.
    ///
    /// @param organisation its name; empty for none
    /// @param note as it is, or as it was typed last
    record Row(Peer peer, String organisation, String note) {}

    /// What was typed and could not be kept.
    ///
    /// @param other about whom there is a note
    record Typed(Optional<Card> card, long other, String note, List<Problem> problems) {
        static final Typed NOTHING = new Typed(Optional.empty(), 0, "", List.of());

        static Typed wrong(String field, String key, Object... arguments) {
            return new Typed(Optional.empty(), 0, "", List.of(Problem.of(field, key, arguments)));
        }
    }

    List<Route> routes(OwnDoor door) {
        return Stream.of(
                        door.get(TAIL, this::show),
                        door.post(TAIL, this::answer),
                        door.post(TAIL + "/note", this::note),
                        door.post(TAIL + "/card", this::card),
                        door.post(TAIL + "/card/away", this::takeBack))
                .flatMap(List::stream)
                .toList();
    }

    private void show(Context ctx, Own own) {
        show(ctx, own, Typed.NOTHING);
    }

    private void refuse(Context ctx, Own own, Typed typed) {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(ctx, own, typed);
    }

    private void show(Context ctx, Own own, Typed typed) {
        long after = number(Asked.query(ctx).apply("after"));
        var met = desk.met(Viewer.of(ctx), own, after, PAGE);
        var model = new HashMap<String, Object>();
        model.put("own", own);
        model.put("open", desk.open(own.event()));
        model.put("rows", met.peers().items().stream().map(it -> row(it, typed)).toList());
        model.put(
                "next",
                met.peers().next().map(it -> own.path() + TAIL + "?after=" + it).orElse(""));
        model.put("given", !met.card().empty());
        model.put("card", typed.card().orElse(met.card()));
        model.put("problems", typed.problems());
        model.put("most", ContactDesk.LONGEST_NOTE);
        ctx.render("soirees/afterwards/contacts.peb", model);
    }

    private Row row(Peer peer, Typed typed) {
        var name =
                peer.organisation().stream()
                        .mapToObj(it -> platform.organisations().find(it))
                        .flatMap(Optional::stream)
                        .map(Organisation::name)
                        .findFirst();
        var note = typed.other() == peer.registration() ? typed.note() : peer.note();
        return new Row(peer, name.orElse(""), note);
    }

    private void answer(Context ctx, Own own) {
        boolean yes = Asked.sent(ctx, "answer").equals("yes");
        long other = number(Asked.sent(ctx, "other"));
        if (!desk.answer(Viewer.of(ctx), own, other, yes)) {
            refuse(ctx, own, Typed.wrong("email", "afterwards.problem.first"));
            return;
        }
        done(ctx, own, "#met-" + other);
    }

    private void note(Context ctx, Own own) {
        long other = number(Asked.sent(ctx, "other"));
        var body = Asked.sent(ctx, "note");
        if (body.length() > ContactDesk.LONGEST_NOTE) {
            var problem =
                    Problem.of(
                            "note-" + other, "afterwards.problem.long", ContactDesk.LONGEST_NOTE);
            refuse(ctx, own, new Typed(Optional.empty(), other, body, List.of(problem)));
            return;
        }
        desk.note(Viewer.of(ctx), own, other, body);
        done(ctx, own, "#met-" + other);
    }

    private void card(Context ctx, Own own) {
        var card = Card.read(Asked.sent(ctx));
        var problems = card.check();
        if (!problems.isEmpty()) {
            refuse(ctx, own, new Typed(Optional.of(card), 0, "", problems));
            return;
        }
        desk.keep(Viewer.of(ctx), own, card);
        Flash.say(ctx, "afterwards.done.card");
        done(ctx, own, "");
    }

    private void takeBack(Context ctx, Own own) {
        desk.takeBack(Viewer.of(ctx), own);
        Flash.say(ctx, "afterwards.done.card.away");
        done(ctx, own, "");
    }

    private static long number(String typed) {
        return Asked.number(typed, 18).orElse(0L);
    }

    private static void done(Context ctx, Own own, String where) {
        Redirects.seeOther(ctx, own.path() + TAIL + where);
    }
}
