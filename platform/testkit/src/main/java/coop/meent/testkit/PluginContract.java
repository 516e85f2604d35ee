package coop.meent.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.api.Route;
import coop.meent.core.text.MessageBundle;
import coop.meent.core.themes.Owner;
import coop.meent.core.web.Contribution;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What every plugin promises, whatever it does: it starts and stops while the site serves, leaves
/// nothing behind, speaks three languages, and is indexed the same each time.
public final class PluginContract {
    private final Site site;
    private final String id;

    /// @param site with the plugin, and with something of it that can be found
    /// @param id the plugin's
    public PluginContract(Site site, String id) {
        this.site = site;
        this.id = id;
    }

    /// Fails when a promise is broken.
    ///
    /// @param classes the plugin's classes and resources, `target/classes` in its Maven module
    public void holds(Path classes) {
        speaksThreeLanguages(classes);
        assertThat(Samples.missing(site)).as("pages without a sample").isEmpty();
        isIndexedTheSameEachTime();
        leavesNothingBehind();
    }

    private void speaksThreeLanguages(Path classes) {
        var module = classes.toAbsolutePath().getParent().getParent();
        var platform = Owner.platform(Owner.class.getClassLoader()).resources();
        var check = MessageCheck.of(id, module, List.of());
        assertThat(check.behind(MessageBundle.load("core", platform).keys()).problems()).isEmpty();
    }

    private void isIndexedTheSameEachTime() {
        var asFed = index();
        for (int time = 0; time < 2; time++) {
            try (var office = site.office()) {
                office.wantReindex();
            }
            site.settled();
            assertThat(index()).isEqualTo(asFed);
        }
    }

    private List<String> index() {
        site.settled();
        var found = new ArrayList<String>();
        var next = "";
        do {
            var page = site.administratorToken().get("/api/v1/search?limit=50" + next).json();
            page.path("hits").forEach(hit -> found.add(hit.toString()));
            var cursor = page.path("next").asText("");
            next = page.path("next").isTextual() ? "&cursor=" + cursor : "";
        } while (!next.isEmpty());
        return found;
    }

    private void leavesNothingBehind() {
        var before = routes();
        assertThat(before).as("routes of " + id).isNotEmpty();
        want("disabled");
        assertThat(routes()).isEmpty();
        before.stream()
                .filter(it -> it.startsWith("GET "))
                .map(it -> it.substring(4).replaceAll("\\{[^}]*}", "1"))
                .forEach(path -> assertThat(site.get(path).status()).as(path).isEqualTo(404));
        want("enabled");
        assertThat(routes()).isEqualTo(before);
    }

    private void want(String wanted) {
        try (var office = site.office()) {
            assertThat(office.plugins().want(id, wanted)).isTrue();
        }
        site.settled();
    }

    private List<String> routes() {
        return site.contributions().stream()
                .filter(it -> it.owner().equals(id))
                .flatMap(PluginContract::routes)
                .toList();
    }

    private static Stream<String> routes(Contribution owned) {
        return Stream.concat(
                owned.routes().stream().map(it -> named(it, owned.path(it))),
                owned.apiRoutes().stream().map(it -> named(it, owned.apiPath(it))));
    }

    private static String named(Route route, String path) {
        return route.verb() + " " + path;
    }
}
