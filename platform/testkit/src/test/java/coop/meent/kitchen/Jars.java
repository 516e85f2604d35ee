package coop.meent.kitchen;

import coop.meent.api.Access;
import coop.meent.api.FreshnessKind;
import coop.meent.api.MeentPlugin;
import coop.meent.api.NoticeKind;
import coop.meent.api.Operation;
import coop.meent.api.Perishable;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// Jars of which the cooks are asked whether they are still good.
final class Jars implements MeentPlugin {
    private final Platform platform;

    Jars(Platform platform) {
        this.platform = platform;
    }

    /// A jar.
    ///
    /// @param organisation whose it is; below one for nobody's
    record Jar(String name, String due, List<Long> cooks, List<Long> helpers, long organisation) {}

    @Override
    public List<FreshnessKind> freshness() {
        return List.of(
                FreshnessKind.of(
                        "jar",
                        "jars.label",
                        NoticeKind.Sight.each((viewer, _) -> viewer.signedIn())));
    }

    @Override
    public List<Route> apiRoutes() {
        return List.of(
                Route.put("/jars", Access.SIGNED_IN, this::keep)
                        .described(
                                Operation.doing("Keep a jar")
                                        .taking(
                                                Jar.class,
                                                """
                                                {"name": "Moes", "due": "2030-01-31", "cooks": [], "helpers": []}\
                                                """)));
    }

    private void keep(Context ctx) {
        var jar = ctx.bodyAsClass(Jar.class);
        var due = LocalDate.parse(jar.due());
        var thing =
                Perishable.of("jar", jar.name(), jar.name(), "/kitchen", due)
                        .ownedBy(Set.copyOf(jar.cooks()), Set.copyOf(jar.helpers()));
        var whole = jar.organisation() < 1 ? thing : thing.of(jar.organisation());
        platform.transactions()
                .run(
                        Viewer.of(ctx),
                        tx -> {
                            platform.freshness().keep(tx, whole);
                            return true;
                        });
        ctx.status(HttpStatus.NO_CONTENT);
    }
}
