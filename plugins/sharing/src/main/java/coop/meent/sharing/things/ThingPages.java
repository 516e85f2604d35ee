package coop.meent.sharing.things;

import coop.meent.api.Access;
import coop.meent.api.Audience;
import coop.meent.api.Audiences;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import coop.meent.sharing.nearness.Postcodes;
import coop.meent.sharing.nearness.Spot;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// The pages that anybody may open: the list, and a thing.
final class ThingPages {
    private static final int PAGE = 24;

    private final Things things;
    private final Views views;
    private final Postcodes postcodes;
    private final Sight sight;
    private final Audiences audiences;
    private final Texts texts;
    private final Clock clock;

    ThingPages(Platform platform, Things things, Views views, Postcodes postcodes, Sight sight) {
        this.things = things;
        this.views = views;
        this.postcodes = postcodes;
        this.sight = sight;
        this.audiences = platform.audiences();
        this.texts = platform.texts();
        this.clock = platform.clock();
    }

    List<Route> routes() {
        return List.of(
                Route.get("/", Access.EVERYONE, this::list),
                Route.get("/{id}", Access.EVERYONE, this::show).sample("/1"));
    }

    private void list(Context ctx) {
        var viewer = Viewer.of(ctx);
        var query = Asked.values(ctx::queryParam);
        var filter = ThingFilter.read(query);
        var near = filter.spot(postcodes).isPresent();
        var after = ListKey.parse(query.apply("cursor"), near);
        var found = things.find(viewer, filter, after, PAGE);
        ctx.render("sharing/things/list.peb", Map.of("list", view(viewer, filter, found)));
    }

    private ListView view(Viewer viewer, ThingFilter filter, Things.Found found) {
        var language = viewer.language();
        var near = filter.spot(postcodes).map(Spot::name).orElse("");
        return new ListView(
                views.all(found.slice().items(), viewer),
                ListView.counted(texts, language, found.count()),
                ListView.chips(filter, labels(filter, language)),
                ListView.kinds(texts, language),
                ListView.categories(texts, language),
                ListView.distances(texts, language),
                found.slice().next().map(filter::pathFrom).orElse(""),
                near.isEmpty() ? filter.near() : near,
                !filter.near().isEmpty() && filter.spot(postcodes).isEmpty(),
                filter);
    }

    private Map<String, String> labels(ThingFilter filter, String language) {
        return Map.of(
                "q", filter.text(),
                "kind", label(filter.kind(), ListView.kinds(texts, language)),
                "category", label(filter.category(), ListView.categories(texts, language)),
                "organisation",
                        filter.organisation().matches("\\d{1,18}")
                                ? views.organisation(Long.parseLong(filter.organisation()))
                                        .orElse("")
                                : "",
                "near", near(filter, language));
    }

    private String near(ThingFilter filter, String language) {
        var place = filter.spot(postcodes).map(Spot::name).orElse("");
        return place.isEmpty() || filter.within().isEmpty()
                ? place
                : texts.text(language, "things.filter.within.of", filter.within(), place);
    }

    private static String label(String value, List<ListView.Option> options) {
        return options.stream()
                .filter(it -> it.value().equals(value))
                .map(ListView.Option::label)
                .findFirst()
                .orElse("");
    }

    private void show(Context ctx) {
        var viewer = Viewer.of(ctx);
        var shown = things.show(viewer, Asked.id(ctx.pathParam("id")));
        ctx.render("sharing/things/show.peb", Map.of("it", view(viewer, shown)));
    }

    private ShowView view(Viewer viewer, Things.Shown shown) {
        var thing = shown.thing();
        var words = new RulesInWords(texts, viewer.language());
        var opening = thing.rules().opening();
        return new ShowView(
                views.of(thing, shown.photos(), viewer),
                thing.card().about(),
                thing.card().tags(),
                shown.photos(),
                words.facts(thing),
                words.week(opening),
                words.days(opening, LocalDate.now(clock)),
                thing.conditions().text(),
                sight.trusted(viewer, thing),
                thing.audience().equals(Audience.PUBLIC)
                        ? ""
                        : audiences.name(thing.audience(), viewer.language()));
    }
}
