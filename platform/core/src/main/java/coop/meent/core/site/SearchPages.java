package coop.meent.core.site;

import coop.meent.api.Access;
import coop.meent.api.Operation;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.core.search.Hit;
import coop.meent.core.search.Results;
import coop.meent.core.search.SiteSearch;
import coop.meent.core.search.SiteSearch.Question;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The search page, and the same by API.
public final class SearchPages {
    private static final int ON_A_PAGE = 20;
    private static final int MOST_CHOSEN = 20;

    private final SiteSearch search;

    public SearchPages(SiteSearch search) {
        this.search = search;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/search", Access.EVERYONE, this::show),
                Route.get("/search/suggestions", Access.EVERYONE, this::suggestions));
    }

    public List<Route> apiRoutes() {
        return List.of(
                Route.get("/search", Access.EVERYONE, this::answer)
                        .described(
                                Operation.answering(
                                        "Search everything that the caller may see",
                                        Answer.class,
                                        "q",
                                        "type",
                                        "tag",
                                        "organisation",
                                        "language",
                                        "limit",
                                        "cursor")));
    }

    /// What the API answers.
    record Answer(long total, List<Found> hits, Facets facets, Optional<String> next) {
        static Answer of(Results results) {
            return new Answer(
                    results.total(),
                    results.hits().stream().map(Found::of).toList(),
                    new Facets(results.typeFacet()),
                    results.next());
        }
    }

    /// How many there are of each type.
    record Facets(Map<String, Long> type) {}

    /// One hit.
    record Found(String type, String id, String title, String url, String excerpt, boolean stale) {
        static Found of(Hit hit) {
            return new Found(
                    hit.type(), hit.id(), hit.title(), hit.url(), hit.excerpt(), hit.stale());
        }
    }

    private void show(Context ctx) {
        var question = question(ctx, ON_A_PAGE);
        var results = search.ask(Viewer.of(ctx), question);
        ctx.render(
                "core/search.peb",
                Map.of("search", SearchView.of(question, results, Viewer.of(ctx).language())));
    }

    private void answer(Context ctx) {
        int limit = ctx.queryParamAsClass("limit", Integer.class).getOrDefault(ON_A_PAGE);
        ctx.json(Answer.of(search.ask(Viewer.of(ctx), question(ctx, limit))));
    }

    private void suggestions(Context ctx) {
        ctx.json(search.suggest(Viewer.of(ctx), typed(ctx), 8));
    }

    private static Question question(Context ctx, int limit) {
        return new Question(
                typed(ctx),
                all(ctx, "type"),
                all(ctx, "tag"),
                present(ctx, "organisation")
                        .filter(it -> it.matches("\\d{1,18}"))
                        .map(Long::valueOf),
                present(ctx, "language"),
                limit,
                present(ctx, "cursor"));
    }

    private static Set<String> all(Context ctx, String parameter) {
        return ctx.queryParams(parameter).stream()
                .filter(it -> !it.isBlank())
                .limit(MOST_CHOSEN)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String typed(Context ctx) {
        var typed = present(ctx, "q").orElse("");
        return typed.length() > 200 ? typed.substring(0, 200) : typed;
    }

    private static Optional<String> present(Context ctx, String parameter) {
        return Optional.ofNullable(ctx.queryParam(parameter)).filter(it -> !it.isBlank());
    }
}
