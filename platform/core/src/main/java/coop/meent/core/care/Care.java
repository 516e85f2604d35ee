package coop.meent.core.care;

import coop.meent.api.Links;
import coop.meent.api.People;
import coop.meent.api.Route;
import coop.meent.api.ScheduledWork;
import coop.meent.api.Texts;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.data.Across;
import coop.meent.core.mail.MailStore;
import coop.meent.core.membership.OrganisationCare;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Everything that concerns reports, built from what surrounds it.
public final class Care {
    private static final Viewer UPKEEP = Viewer.system("care.upkeep");
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final Surroundings around;
    private final Reportables reportables = new Reportables();
    private final Cases cases;
    private final Judgement judgement;
    private final ReportLimits limits;

    private Care(Surroundings around) {
        this.around = around;
        this.cases = new Cases(around.core(), reportables, around.clock());
        this.limits = new ReportLimits(around.rateLimits(), around.network(), around.clock());
        var mails = new CareMails(around.people(), around.texts(), around.links(), around.mails());
        this.judgement =
                new Judgement(around.core(), around.across(), reportables, mails, around.clock());
    }

    /// What surrounds reports.
    ///
    /// @param core the door of the schema `core`
    /// @param network from where a request comes, to count by
    /// @param rateLimits false only for load tests
    public record Surroundings(
            Transactions core,
            Across across,
            People people,
            Texts texts,
            Links links,
            MailStore mails,
            Clock clock,
            Function<Context, String> network,
            boolean rateLimits) {}

    /// {@return everything that concerns reports; what the platform's own hand writes can be
    /// reported from the start}
    public static Care in(Surroundings around) {
        var care = new Care(around);
        care.reportables.register(
                "core", List.of(new OrganisationCare().reportable()), around.core());
        return care;
    }

    /// {@return where plugins say what can be reported}
    public Reportables reportables() {
        return reportables;
    }

    /// {@return the pages}
    public List<Route> routes() {
        return Stream.of(
                        new ReportPages(cases, limits).routes(),
                        new QueuePages(cases, judgement).routes())
                .flatMap(List::stream)
                .toList();
    }

    /// {@return the API}
    public List<Route> apiRoutes() {
        return new CareApi(cases, judgement, limits).routes();
    }

    /// {@return the work of every night: who reported is forgotten a year after the decision}
    public ScheduledWork upkeep() {
        var store = new CareStore();
        return ScheduledWork.daily(
                "care-upkeep",
                LocalTime.of(3, 30),
                () ->
                        around.core()
                                .run(
                                        UPKEEP,
                                        tx ->
                                                store.forgetOld(
                                                        tx.handle(),
                                                        around.clock()
                                                                .instant()
                                                                .minus(REMEMBERED))));
    }

    /// Fills a demo: a report that waits, and something hidden whose writer asks for another look.
    ///
    /// @param team runs the site
    /// @param writer answers for the organisation whose description is hidden
    public void fillDemo(Viewer team, Viewer writer, long reported, long hidden) {
        new CareDemo(cases, judgement).fill(team, writer, reported, hidden);
    }
}
