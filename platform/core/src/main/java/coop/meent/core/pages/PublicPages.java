package coop.meent.core.pages;

import coop.meent.api.Access;
import coop.meent.api.Cached;
import coop.meent.api.MeentException;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.core.text.Language;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The pages that the team writes, as everybody reads them.
final class PublicPages {
    private static final List<String> SHIPPED =
            List.of("about", "contact", "privacy", "terms", "accessibility");

    private final SitePages pages;
    private final SiteIdentity identity;

    PublicPages(SitePages pages, SiteIdentity identity) {
        this.pages = pages;
        this.identity = identity;
    }

    /// A page as its template reads it.
    ///
    /// @param language in which it is written
    /// @param foreign whether that is another language than the reader's
    /// @param body Markdown
    /// @param edit where the team edits it
    /// @param open how many facts nobody has told yet
    record View(
            String title,
            String language,
            boolean foreign,
            String body,
            Optional<Instant> at,
            String edit,
            int open) {}

    List<Route> routes() {
        var routes = new ArrayList<Route>();
        SHIPPED.forEach(slug ->
                routes.add(
                        Route.get("/" + slug, Access.EVERYONE, ctx -> show(ctx, slug))
                                .cachedForVisitors(Cached.PLAIN)));
        routes.add(
                Route.get("/pages/{slug}", Access.EVERYONE, ctx -> show(ctx, ctx.pathParam("slug")))
                        .sample("/pages/huisregels")
                        .cachedForVisitors(Cached.PLAIN));
        return routes;
    }

    private void show(Context ctx, String slug) {
        var page = pages.find(slug).orElseThrow(() -> MeentException.notFound("page " + slug));
        if (page.own() != ctx.path().startsWith("/pages/")) {
            throw MeentException.notFound("page " + slug + " here");
        }
        ctx.render("core/page.peb", Map.of("text", view(page, language(ctx))));
    }

    static Language language(Context ctx) {
        return Language.ofTag(Viewer.of(ctx).language()).orElse(Language.NL);
    }

    View view(SitePage page, Language reader) {
        var text = page.shown(reader);
        return new View(
                identity.plain(text.title(), text.language()),
                text.language().tag(),
                text.language() != reader,
                identity.markdown(text.body(), reader),
                text.at(),
                "/admin/pages/" + page.slug() + "/" + reader.tag(),
                identity.open(text.body()).size());
    }
}
