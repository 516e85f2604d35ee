package coop.meent.core.pages;

import coop.meent.api.Markdown;
import coop.meent.api.Route;
import coop.meent.api.SearchSource;
import coop.meent.api.Texts;
import coop.meent.api.Transactions;
import coop.meent.core.text.SiteWords;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Everything that concerns edited pages and the name of the community.
///
/// @param search what the search knows of them
public record PageServices(
        SitePages pages, SiteIdentity identity, PageDesk desk, SearchSource search) {
    /// What surrounds the pages.
    ///
    /// @param base scheme, host and port of the site
    /// @param words what the site says in its own words
    public record Surroundings(
            Transactions core,
            Texts texts,
            Markdown markdown,
            SiteWords words,
            String base,
            Clock clock) {}

    /// {@return everything that concerns pages, read in}
    public static PageServices in(Surroundings around) {
        var identity =
                new SiteIdentity(around.core(), around.texts(), around.base(), around.words());
        identity.reload();
        var pages = new SitePages(around.core(), identity);
        pages.reload();
        return new PageServices(
                pages,
                identity,
                new PageDesk(around.core(), pages, around.clock()),
                new PageSearch(pages, identity, around.markdown()));
    }

    /// {@return the pages}
    public List<Route> routes() {
        var routes = new ArrayList<>(new PublicPages(pages, identity).routes());
        routes.addAll(new PageTeamPages(pages, identity, desk).routes());
        routes.addAll(new IdentityPages(identity).routes());
        return routes;
    }

    /// {@return the API}
    public List<Route> apiRoutes() {
        var routes = new ArrayList<>(new PageApi(pages, desk).apiRoutes());
        routes.addAll(new IdentityPages(identity).apiRoutes());
        return routes;
    }

    /// Reads anew what was changed elsewhere.
    public void reload() {
        identity.reload();
        pages.reload();
    }
}
