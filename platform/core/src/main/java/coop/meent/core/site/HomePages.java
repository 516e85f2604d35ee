package coop.meent.core.site;

import coop.meent.api.Access;
import coop.meent.api.Organisation;
import coop.meent.api.Organisations;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.core.home.MemberHome;
import coop.meent.core.search.SiteSearch;
import coop.meent.core.text.Language;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The front page: what this is, who is in it, and what is new for this viewer.
public final class HomePages {
    private static final int NEWEST = 8;

    private final SiteSearch search;
    private final Organisations organisations;
    private final MemberHome members;

    public HomePages(SiteSearch search, Organisations organisations, MemberHome members) {
        this.search = search;
        this.organisations = organisations;
        this.members = members;
    }

    public List<Route> routes() {
        return List.of(Route.get("/", Access.EVERYONE, this::home));
    }

    private void home(Context ctx) {
        var preferred = preferred(ctx);
        if (preferred.isPresent()) {
            ctx.redirect(preferred.get().href("/"), HttpStatus.FOUND);
            return;
        }
        var viewer = Viewer.of(ctx);
        if (viewer.signedIn()) {
            ctx.render("core/home/member.peb", Map.of("home", members.of(viewer)));
        } else {
            visitor(ctx, viewer);
        }
    }

    private void visitor(Context ctx, Viewer viewer) {
        var newest = search.newest(viewer, SiteSearch.STANDING, NEWEST);
        var all = organisations.all();
        long sectors =
                all.stream()
                        .map(Organisation::sector)
                        .filter(it -> !it.isEmpty())
                        .distinct()
                        .count();
        ctx.render(
                "core/home.peb",
                Map.of(
                        "newest", newest,
                        "organisations", all.stream().limit(12).toList(),
                        "sectors", sectors,
                        "places", places(all),
                        "count", all.size()));
    }

    private static long places(List<Organisation> all) {
        return all.stream().flatMap(it -> it.place().stream()).distinct().count();
    }

    // only somebody who comes from outside, and only at the bare address, is led to the browser's
    // language
    private static Optional<Language> preferred(Context ctx) {
        boolean bare = Viewer.of(ctx).language().equals("nl") && ctx.queryString() == null;
        if (!bare || ctx.header("Referer") != null || Viewer.of(ctx).signedIn()) {
            return Optional.empty();
        }
        return Optional.ofNullable(ctx.header("Accept-Language")).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(it -> it.strip().substring(0, Math.min(2, it.strip().length())))
                .flatMap(tag -> Language.ofTag(tag).stream())
                .findFirst()
                .filter(language -> language != Language.NL);
    }
}
