package coop.meent.core.setup;

import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.core.mail.MailProbe;
import coop.meent.core.pages.SiteIdentity;
import coop.meent.core.people.PeopleServices;
import java.util.List;
import java.util.function.Function;

/// The first set-up, put together.
public record SetupServices(List<Route> routes, List<Route> apiRoutes) {
    /// What the steps work with.
    ///
    /// @param plugins as the team sees them
    public record Surroundings(
            PeopleServices people,
            SiteIdentity identity,
            MailProbe probe,
            Function<Viewer, List<?>> plugins) {}

    /// {@return the pages and the API of the steps}
    public static SetupServices in(Setup setup, Surroundings around) {
        var work = new SetupWork(setup, around.people(), around.identity(), around.probe());
        return new SetupServices(
                new SetupPages(work, around.plugins()).routes(), new SetupApi(work).apiRoutes());
    }
}
