package coop.meent.core;

import coop.meent.api.Access;
import coop.meent.api.MenuEntry;
import coop.meent.api.Route;
import coop.meent.core.admin.ImportApi;
import coop.meent.core.admin.ImportPages;
import coop.meent.core.admin.MailPages;
import coop.meent.core.admin.OrganisationAdminPages;
import coop.meent.core.admin.StyleGuidePages;
import coop.meent.core.care.Care;
import coop.meent.core.help.HelpPages;
import coop.meent.core.home.HomeFloor;
import coop.meent.core.look.LookPages;
import coop.meent.core.privacy.Privacy;
import coop.meent.core.profile.Circle;
import coop.meent.core.search.SiteSearch;
import coop.meent.core.site.AccountPages;
import coop.meent.core.site.AssetRoutes;
import coop.meent.core.site.DemoAccount;
import coop.meent.core.site.HealthRoutes;
import coop.meent.core.site.HomePages;
import coop.meent.core.site.MembershipApi;
import coop.meent.core.site.NoticePages;
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
        HomeFloor home,
        Commons commons,
        AssetRoutes assets,
        HealthRoutes health,
        OpenApi openApi,
        TeamFloor team,
        List<DemoAccount> demo,
        Care care,
        Privacy privacy) {

    Contribution contribution() {
        var routes = new ArrayList<Route>();
        var api = new ArrayList<Route>();
        site(routes, api);
        people(routes, api);
        organisations(routes, api);
        administration(routes, api);
        routes.addAll(care.routes());
        api.addAll(care.apiRoutes());
        routes.addAll(privacy.routes());
        api.addAll(privacy.apiRoutes());
        var menu =
                List.of(
                        new MenuEntry("menu.organisations", "/organisations", Access.EVERYONE),
                        new MenuEntry("menu.people", "/people", Circle.MEMBERS),
                        commons.calendars().menu());
        return new Contribution("core", "", ground.look(), routes, api, menu, List.of());
    }

    private void site(List<Route> routes, List<Route> api) {
        var pages = new SearchPages(search);
        routes.addAll(new HomePages(search, community.organisations(), home.home()).routes());
        routes.addAll(home.routes());
        api.addAll(home.apiRoutes());
        routes.addAll(commons.routes());
        api.addAll(commons.apiRoutes());
        routes.addAll(pages.routes());
        routes.addAll(community.pages().routes());
        routes.addAll(help().routes());
        routes.addAll(new Sitemap(search, ground.addresses()).routes());
        routes.addAll(assets.routes());
        routes.addAll(health.routes());
        routes.addAll(openApi.routes());
        routes.addAll(ground.files().routes());
        api.addAll(ground.files().apiRoutes());
        api.addAll(pages.apiRoutes());
        api.addAll(community.pages().apiRoutes());
        api.addAll(help().apiRoutes());
    }

    private HelpPages help() {
        return new HelpPages(
                community.help(), community.texts(), community.pages().identity()::markdown);
    }

    private void people(List<Route> routes, List<Route> api) {
        var pages =
                new AccountPages(community.people(), community.organisations(), home.home(), demo);
        routes.addAll(pages.routes());
        api.addAll(pages.apiRoutes());
        var factor = SecondFactor.on(ground, community);
        routes.addAll(factor.routes());
        api.addAll(factor.apiRoutes());
        var notices = new NoticePages(community.notices());
        routes.addAll(notices.routes());
        api.addAll(notices.apiRoutes());
    }

    private void organisations(List<Route> routes, List<Route> api) {
        var texts = community.texts();
        var directory =
                new OrganisationDirectory(
                        community.organisations(),
                        community.entitlements(),
                        texts,
                        ground.addresses(),
                        new WebFormats(ground.addresses(), community.pages().identity()::name));
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
        routes.addAll(team.routes());
        routes.addAll(new StyleGuidePages().routes());
        routes.addAll(mail.routes());
        routes.addAll(organisations.routes());
        routes.addAll(new ImportPages(community.imports(), ground.heavy()).routes());
        var looks = new LookPages(ground.wardrobe(), ground.heavy());
        routes.addAll(looks.routes());
        api.addAll(looks.apiRoutes());
        api.addAll(team.apiRoutes());
        api.addAll(mail.apiRoutes());
        api.addAll(new ImportApi(community.imports(), ground.heavy()).apiRoutes());
    }
}
