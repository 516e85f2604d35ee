package coop.meent.core;

import coop.meent.api.Access;
import coop.meent.api.MenuEntry;
import coop.meent.api.Route;
import coop.meent.core.admin.AdminPages;
import coop.meent.core.admin.ImportApi;
import coop.meent.core.admin.ImportPages;
import coop.meent.core.admin.MailPages;
import coop.meent.core.admin.OrganisationAdminPages;
import coop.meent.core.admin.RoutePages;
import coop.meent.core.search.SiteSearch;
import coop.meent.core.site.AccountPages;
import coop.meent.core.site.AssetRoutes;
import coop.meent.core.site.DemoAccount;
import coop.meent.core.site.HealthRoutes;
import coop.meent.core.site.HomePages;
import coop.meent.core.site.MembershipApi;
import coop.meent.core.site.OrganisationApi;
import coop.meent.core.site.OrganisationDirectory;
import coop.meent.core.site.OrganisationPages;
import coop.meent.core.site.SearchPages;
import coop.meent.core.site.Sitemap;
import coop.meent.core.web.Contribution;
import coop.meent.core.web.OpenApi;
import coop.meent.core.web.WebFormats;
import java.util.ArrayList;
import java.util.List;

/// The upper floor: every page and API route that is the platform's own.
record OwnPages(
        Foundation ground,
        Community community,
        SiteSearch search,
        AssetRoutes assets,
        HealthRoutes health,
        OpenApi openApi,
        AdminPages admin,
        RoutePages addresses,
        List<DemoAccount> demo) {

    Contribution contribution() {
        var routes = new ArrayList<Route>();
        var api = new ArrayList<Route>();
        site(routes, api);
        people(routes, api);
        organisations(routes, api);
        administration(routes, api);
        var menu = List.of(new MenuEntry("menu.organisations", "/organisations", Access.EVERYONE));
        return new Contribution("core", "", ground.look(), routes, api, menu);
    }

    private void site(List<Route> routes, List<Route> api) {
        var pages = new SearchPages(search);
        routes.addAll(new HomePages(search, community.organisations()).routes());
        routes.addAll(pages.routes());
        routes.addAll(new Sitemap(search, ground.addresses()).routes());
        routes.addAll(assets.routes());
        routes.addAll(health.routes());
        routes.addAll(openApi.routes());
        api.addAll(pages.apiRoutes());
    }

    private void people(List<Route> routes, List<Route> api) {
        var pages = new AccountPages(community.people(), community.organisations(), demo);
        routes.addAll(pages.routes());
        api.addAll(pages.apiRoutes());
    }

    private void organisations(List<Route> routes, List<Route> api) {
        var texts = community.texts();
        var directory =
                new OrganisationDirectory(
                        community.organisations(),
                        community.entitlements(),
                        texts,
                        ground.addresses(),
                        new WebFormats(ground.addresses()));
        routes.addAll(
                new OrganisationPages(
                                directory,
                                community.organisations(),
                                community.desk(),
                                community.members(),
                                texts,
                                ground.heavy())
                        .routes());
        api.addAll(new OrganisationApi(community.organisations(), community.desk()).apiRoutes());
        api.addAll(
                new MembershipApi(community.organisations(), community.members(), ground.clock())
                        .apiRoutes());
    }

    private void administration(List<Route> routes, List<Route> api) {
        var mail =
                new MailPages(
                        ground.core(),
                        community.mails(),
                        ground.clock(),
                        ground.settings().smtp().isPresent());
        var organisations =
                new OrganisationAdminPages(
                        community.organisations(),
                        community.desk(),
                        community.members(),
                        community.texts());
        routes.addAll(admin.routes());
        routes.addAll(addresses.routes());
        routes.addAll(mail.routes());
        routes.addAll(organisations.routes());
        routes.addAll(new ImportPages(community.imports(), ground.heavy()).routes());
        api.addAll(admin.apiRoutes());
        api.addAll(addresses.apiRoutes());
        api.addAll(mail.apiRoutes());
        api.addAll(new ImportApi(community.imports(), ground.heavy()).apiRoutes());
    }
}
