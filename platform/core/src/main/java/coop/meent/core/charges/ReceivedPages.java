package coop.meent.core.charges;

import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The books of an organisation that is paid, and the list from its bank.
final class ReceivedPages {
    private static final String PATH = "/charges/received";
    private static final String LIST = "/charges/lists/{id}";
    private static final Set<String> STATES = Set.of("open", "overdue", "paid", "all");
    private static final int LONGEST = 200_000;

    private final ChargeDesk desk;
    private final StatementDesk statements;
    private final ChargeWords words;

    ReceivedPages(ChargeDesk desk, StatementDesk statements, ChargeWords words) {
        this.desk = desk;
        this.statements = statements;
        this.words = words;
    }

    List<Route> routes() {
        var keeper = ChargePages.KEEPER;
        return List.of(
                Route.get(PATH, keeper, this::received),
                Route.get(LIST, keeper, this::blank).sample("/charges/lists/1"),
                Route.post(LIST, keeper, this::look),
                Route.post(LIST + "/book", keeper, this::book));
    }

    private void received(Context ctx) {
        var viewer = Viewer.of(ctx);
        var books = words.named(desk.books(viewer));
        var asked = ChargePages.typed(ctx.queryParam("organisation"));
        if (asked.isEmpty() && books.isEmpty()) {
            ctx.render("core/charges/no-books.peb", Map.of());
            return;
        }
        long organisation = asked.isEmpty() ? books.getFirst().id() : number(asked);
        var model = new HashMap<String, Object>();
        model.put("books", books);
        model.put("organisation", organisation);
        model.put("name", words.name(organisation));
        model.put("state", state(ctx));
        model.putAll(listed(ctx, viewer, organisation));
        ctx.render("core/charges/received.peb", model);
    }

    private Map<String, Object> listed(Context ctx, Viewer viewer, long organisation) {
        var state = state(ctx);
        var cursor = ChargePages.typed(ctx.queryParam("cursor"));
        var received = desk.received(viewer, organisation, state, cursor);
        var here = PATH + "?organisation=" + organisation + "&state=" + state;
        return Map.of(
                "totals",
                received.totals(),
                "account",
                received.account().map(Account::spaced).orElse(""),
                "charges",
                received.items().map(it -> words.item(viewer, it, desk.today())).items(),
                "here",
                here,
                "first",
                cursor.isEmpty(),
                "next",
                received.items().next().map(it -> here + "&cursor=" + it).orElse(""));
    }

    static String state(Context ctx) {
        return Optional.ofNullable(ctx.queryParam("state")).filter(STATES::contains).orElse("open");
    }

    static long number(String typed) {
        if (!typed.matches("[0-9]{1,18}")) {
            throw MeentException.notFound("such number");
        }
        return Long.parseLong(typed);
    }

    private void blank(Context ctx) {
        page(ctx, "", List.of(), List.of());
    }

    private void look(Context ctx) {
        var pasted = ChargePages.typed(ctx.formParam("lines"));
        var problems = check(pasted);
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            page(ctx, pasted, List.of(), problems);
            return;
        }
        page(ctx, pasted, statements.look(Viewer.of(ctx), organisation(ctx), pasted), problems);
    }

    /// {@return what is wrong with a list as a whole}
    static List<Problem> check(String pasted) {
        if (pasted.isEmpty()) {
            return List.of(Problem.of("lines", "charges.problem.lines"));
        }
        return pasted.length() > LONGEST || pasted.lines().count() > StatementLine.MOST
                ? List.of(Problem.of("lines", "charges.problem.lines.many", StatementLine.MOST))
                : List.of();
    }

    private void page(Context ctx, String pasted, List<Judged> judged, List<Problem> problems) {
        long organisation = organisation(ctx);
        if (!Owed.keeps(Viewer.of(ctx), organisation)) {
            throw new MeentException(
                    MeentException.Code.FORBIDDEN, "keeps no books of " + organisation);
        }
        var model = new HashMap<String, Object>();
        model.put("organisation", organisation);
        model.put("name", words.name(organisation));
        model.put("pasted", pasted);
        model.put("lines", judged.stream().map(JudgedView::of).toList());
        model.put(
                "matched",
                judged.stream().map(Judged::verdict).filter(ReceivedPages::good).count());
        model.put("bookable", judged.stream().anyMatch(it -> it.optional() || good(it.verdict())));
        model.put("problems", problems);
        ctx.render("core/charges/list.peb", model);
    }

    private static boolean good(Judged.Verdict verdict) {
        return verdict == Judged.Verdict.MATCHED;
    }

    private void book(Context ctx) {
        var pasted = ChargePages.typed(ctx.formParam("lines"));
        if (!check(pasted).isEmpty()) {
            look(ctx);
            return;
        }
        var also =
                ctx.formParams("also").stream()
                        .filter(it -> it.matches("\\d{1,6}"))
                        .map(Integer::valueOf)
                        .collect(Collectors.toSet());
        long organisation = organisation(ctx);
        var done = statements.book(Viewer.of(ctx), organisation, pasted, also);
        Flash.say(ctx, done.booked() > 0 ? "flash.charges.list" : "flash.charges.list.none");
        Redirects.seeOther(ctx, PATH + "?organisation=" + organisation + "&state=paid");
    }

    private static long organisation(Context ctx) {
        return number(ctx.pathParam("id"));
    }
}
