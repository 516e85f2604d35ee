package coop.meent.core.charges;

import coop.meent.api.Operation;
import coop.meent.api.Route;
import coop.meent.api.Slice;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Account numbers and lists from the bank for programs, under the rules of the pages.
final class BookkeepingApi {
    private static final String ACCOUNT = "/charges/accounts/{id}";
    private static final String LIST = "/charges/lists/{id}";
    private static final String EXAMPLE_ACCOUNT =
            """
            {"iban": "BE68 5390 0754 7034", "holder": "Voorbeeld cv"}
            """;
    private static final String EXAMPLE_LIST =
            """
            {"lines": "01/05/2026;12,50;+++090/9337/55493+++"}
            """;

    private final AccountDesk accounts;
    private final StatementDesk statements;
    private final ChargeWords words;

    BookkeepingApi(AccountDesk accounts, StatementDesk statements, ChargeWords words) {
        this.accounts = accounts;
        this.statements = statements;
        this.words = words;
    }

    /// Lines of a bank's statement.
    ///
    /// @param also numbers of lines to book although they do not match
    record Pasted(@Nullable String lines, @Nullable List<Integer> also) {}

    /// A line, and what it means.
    record Line(
            int number,
            String verdict,
            long charge,
            @Nullable String on,
            long cents,
            boolean optional) {
        static Line of(Judged judged) {
            var it = JudgedView.of(judged);
            return new Line(
                    it.number(),
                    it.verdict(),
                    it.charge(),
                    judged.line().on().map(Object::toString).orElse(null),
                    it.cents(),
                    it.optional());
        }
    }

    /// What came of a list.
    record Done(int booked, int left) {}

    List<Route> routes() {
        var keeper = ChargePages.KEEPER;
        var account = Operation.answering("Where an organisation is paid", Account.class);
        return List.of(
                Route.get(ACCOUNT, keeper, this::show).described(account),
                Route.put(ACCOUNT, keeper, this::put)
                        .described(
                                Operation.doing("Change where an organisation is paid")
                                        .taking(AccountForm.class, EXAMPLE_ACCOUNT)),
                Route.post(LIST, keeper, this::look)
                        .described(
                                Operation.answering(
                                                "Say what lines of a statement mean; changes"
                                                        + " nothing",
                                                Slice.class)
                                        .taking(Pasted.class, EXAMPLE_LIST)),
                Route.post(LIST + "/book", keeper, this::book)
                        .described(
                                Operation.answering("Book lines of a statement", Done.class)
                                        .taking(Pasted.class, EXAMPLE_LIST)));
    }

    private void show(Context ctx) {
        var account = accounts.find(Viewer.of(ctx), organisation(ctx));
        ctx.json(account.orElseGet(() -> new Account("", "")));
    }

    private void put(Context ctx) {
        var viewer = Viewer.of(ctx);
        long organisation = organisation(ctx);
        accounts.find(viewer, organisation);
        var form = ctx.bodyAsClass(AccountForm.class);
        ChargeApi.refuse(form.check());
        accounts.put(viewer, organisation, form);
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void look(Context ctx) {
        var lines = pasted(ctx);
        var judged = statements.look(Viewer.of(ctx), organisation(ctx), lines);
        ctx.json(new Slice<>(judged.stream().map(Line::of).toList(), Optional.empty()));
    }

    private void book(Context ctx) {
        var also = Optional.ofNullable(ctx.bodyAsClass(Pasted.class).also()).orElse(List.of());
        var lines = pasted(ctx);
        var done = statements.book(Viewer.of(ctx), organisation(ctx), lines, Set.copyOf(also));
        ctx.json(new Done(done.booked(), done.left()));
    }

    private static String pasted(Context ctx) {
        var lines = ChargePages.typed(ctx.bodyAsClass(Pasted.class).lines());
        ChargeApi.refuse(ReceivedPages.check(lines));
        return lines;
    }

    private long organisation(Context ctx) {
        long organisation = ReceivedPages.number(ctx.pathParam("id"));
        words.name(organisation);
        return organisation;
    }
}
