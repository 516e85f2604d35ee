package coop.meent.testkit.promises;

import coop.meent.api.Access;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.core.web.Contribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Every route says who may use it, and means it: a rule answers for every viewer, and nobody who
/// is not signed in changes anything, but where the plugin's author says so.
public final class LetsIn implements Promise {
    private final Subject subject;
    private final Set<String> open;
    private final List<String> broken = new ArrayList<>();

    /// @param open what visitors may change, e.g. `POST /borrowbox/contact`
    LetsIn(Subject subject, Set<String> open) {
        this.subject = subject;
        this.open = open;
    }

    @Override
    public List<String> broken() {
        var plugin = subject.contribution().orElseThrow();
        plugin.routes().forEach(it -> check(plugin, it, plugin.path(it)));
        plugin.apiRoutes().forEach(it -> check(plugin, it, plugin.apiPath(it)));
        return broken;
    }

    private void check(Contribution plugin, Route route, String path) {
        var name = route.verb() + " " + path;
        for (var viewer : viewers(plugin)) {
            if (!answers(route.access(), viewer)) {
                broken.add(
                        "The access rule \"%s\" of %s throws for %s. A rule answers true or false for whoever comes."
                                .formatted(route.access().name(), name, viewer.name()));
            }
        }
        boolean writes = route.verb() != Route.Verb.GET;
        if (writes && !open.contains(name) && lets(route.access(), visitor())) {
            broken.add(
                    "%s lets visitors change something. Use Access.SIGNED_IN or MEMBER, or tell the contract that it is meant: .lettingVisitors(\"%s\")."
                            .formatted(name, name));
        }
    }

    private static Viewer visitor() {
        return Viewer.visitor("nl");
    }

    private static List<Viewer> viewers(Contribution plugin) {
        return List.of(visitor(), Viewer.system(plugin.owner()));
    }

    private static boolean answers(Access access, Viewer viewer) {
        try {
            access.allows(viewer);
            return true;
        } catch (RuntimeException thrown) {
            return false;
        }
    }

    private static boolean lets(Access access, Viewer viewer) {
        return answers(access, viewer) && access.allows(viewer);
    }
}
