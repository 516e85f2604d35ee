package coop.meent.core.charges;

import coop.meent.api.Charges;
import coop.meent.api.NoticeKind;
import coop.meent.api.Organisations;
import coop.meent.api.Route;
import coop.meent.api.Texts;
import coop.meent.api.Transactions;
import coop.meent.api.WaitingSource;
import coop.meent.core.data.Across;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/// Everything that concerns charges, built from what surrounds it.
public final class ChargesFloor {
    private final Surroundings around;
    private final ChargeNotices notices;
    private final Openings openings;
    private final Ledger ledger;
    private final ChargeDesk desk;
    private final AccountDesk accounts;
    private final StatementDesk statements;

    private ChargesFloor(Surroundings around) {
        var core = around.core();
        var clock = around.clock();
        this.around = around;
        this.notices = new ChargeNotices(core, around.organisations(), clock);
        this.openings = new Openings(notices, new SecureRandom(), clock);
        this.ledger = new Ledger(notices::paid, clock);
        this.desk = new ChargeDesk(core, ledger, clock);
        this.accounts = new AccountDesk(core, notices, clock);
        this.statements = new StatementDesk(core, ledger, clock);
    }

    /// What surrounds charges.
    ///
    /// @param core the door of the schema `core`
    public record Surroundings(
            Transactions core,
            Across across,
            Organisations organisations,
            Texts texts,
            Clock clock) {}

    /// {@return everything that concerns charges}
    public static ChargesFloor in(Surroundings around) {
        return new ChargesFloor(around);
    }

    /// {@return the door for a plugin}
    public Charges of(String plugin) {
        return new PluginCharges(
                plugin,
                new PluginCharges.Surroundings(
                        around.core(),
                        around.across(),
                        openings,
                        ledger,
                        around.organisations(),
                        around.texts(),
                        around.clock()));
    }

    Openings openings() {
        return openings;
    }

    /// {@return of what people hear}
    public List<NoticeKind> noticeKinds() {
        return notices.kinds();
    }

    /// {@return what waits for people}
    public WaitingSource waiting() {
        return new ChargeWaiting(
                        around.core(), around.organisations(), around.texts(), around.clock())
                ::of;
    }

    /// {@return the pages}
    public List<Route> routes() {
        var words = new ChargeWords(around.organisations(), around.texts());
        return Stream.of(
                        // before the page of one charge, whose number could be any word
                        new ReceivedPages(desk, statements, words).routes(),
                        new AccountPages(accounts, words).routes(),
                        new ChargePages(desk, words).routes())
                .flatMap(List::stream)
                .toList();
    }

    /// {@return the API}
    public List<Route> apiRoutes() {
        var words = new ChargeWords(around.organisations(), around.texts());
        return Stream.of(
                        new BookkeepingApi(accounts, statements, words).routes(),
                        new ChargeApi(desk, words).routes())
                .flatMap(List::stream)
                .toList();
    }

    /// Fills a demo.
    ///
    /// @param cast who plays in it
    public void fillDemo(ChargeDemo.Cast cast) {
        new ChargeDemo(this, accounts, desk, around).fill(cast);
    }
}
