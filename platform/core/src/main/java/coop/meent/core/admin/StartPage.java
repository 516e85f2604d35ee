package coop.meent.core.admin;

import coop.meent.api.Access;
import coop.meent.api.Operation;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.api.Waiting;
import coop.meent.core.settings.Settings;
import coop.meent.core.setup.Setup;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// The start page of the team: what waits, and where everything is.
public final class StartPage {
    private static final List<Area> AREAS =
            List.of(
                    new Area("people", List.of("organisations", "import", "roles", "reports")),
                    new Area("words", List.of("pages", "site", "freshness")),
                    new Area("look", List.of("theme", "theme/components", "theme/provenance")),
                    new Area("works", List.of("plugins", "mail", "setup", "routes")));

    private final Settings settings;
    private final Setup setup;
    private final List<Function<Viewer, List<Waiting>>> sources;
    private final Supplier<Set<String>> paths;

    /// @param sources what waits for the team, of the platform and of plugins
    /// @param paths of the pages that serve: only what is there is shown
    public StartPage(
            Settings settings,
            Setup setup,
            List<Function<Viewer, List<Waiting>>> sources,
            Supplier<Set<String>> paths) {
        this.settings = settings;
        this.setup = setup;
        this.sources = List.copyOf(sources);
        this.paths = paths;
    }

    /// Places that belong together.
    ///
    /// @param key of its messages
    /// @param places below `/admin/`
    record Area(String key, List<String> places) {}

    /// A place, as the page shows it.
    record Place(String key, String path) {}

    /// An area, as the page shows it.
    record Shown(String key, List<Place> places) {}

    /// What waits, for programs.
    record Line(
            String id,
            String title,
            String sentence,
            Optional<String> by,
            String path,
            String action) {
        static Line of(Waiting it) {
            return new Line(
                    it.id(),
                    it.title(),
                    it.sentence(),
                    it.by().map(Object::toString),
                    it.path(),
                    it.action());
        }
    }

    /// All that waits, for programs.
    record Lines(List<Line> items) {}

    public List<Route> routes() {
        return List.of(Route.get("/admin", Access.ADMINISTRATOR, this::show));
    }

    public List<Route> apiRoutes() {
        return List.of(
                Route.get("/admin/waiting", Access.ADMINISTRATOR, this::list)
                        .described(Operation.answering("What waits for the team", Lines.class)));
    }

    private List<Waiting> waiting(Viewer viewer) {
        return sources.stream().flatMap(it -> it.apply(viewer).stream()).toList();
    }

    private void list(Context ctx) {
        ctx.json(new Lines(waiting(Viewer.of(ctx)).stream().map(Line::of).toList()));
    }

    private void show(Context ctx) {
        var viewer = Viewer.of(ctx);
        var model = new HashMap<String, Object>();
        model.put("warnings", warnings());
        model.put("waiting", waiting(viewer));
        model.put("setup", setup.of(viewer));
        model.put("areas", areas());
        ctx.render("core/admin/home.peb", model);
    }

    private List<Shown> areas() {
        var there = paths.get();
        return AREAS.stream()
                .map(area -> new Shown(area.key(), places(area, there)))
                .filter(it -> !it.places().isEmpty())
                .toList();
    }

    private static List<Place> places(Area area, Set<String> there) {
        return area.places().stream()
                .map(it -> new Place(it.replace('/', '.'), "/admin/" + it))
                .filter(it -> there.contains(it.path()))
                .toList();
    }

    private List<String> warnings() {
        var warnings = new ArrayList<String>();
        if (!settings.rateLimits()) {
            warnings.add("admin.warning.limits");
        }
        if (settings.allowUnsigned()) {
            warnings.add("admin.warning.unsigned");
        }
        if (settings.smtp().isEmpty()) {
            warnings.add("admin.warning.smtp");
        }
        return warnings;
    }
}
