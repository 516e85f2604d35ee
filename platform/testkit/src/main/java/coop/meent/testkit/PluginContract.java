package coop.meent.testkit;

import coop.meent.core.text.MessageBundle;
import coop.meent.core.themes.Owner;
import coop.meent.testkit.promises.Promises;
import coop.meent.testkit.promises.Subject;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/// What every plugin promises, whatever it does.
///
/// - It speaks three languages, can be read under every theme, and each of its pages can be walked.
/// - It is indexed the same each time.
/// - It shows what people type as text, whoever looks and wherever, and breaks at nothing.
/// - It says what it keeps of persons; a person takes all of that along, and nothing of it is left
///   after the erasure of their account but what is declared to stay.
/// - Every route says who may use it, and its capabilities name what it uses.
/// - Switched off it leaves no route, no thread and no class behind; switched on it is what it was.
///
/// For what people type, and for what is left behind, it starts a second site, filled as a demo
/// with the plugin's own demo content.
public final class PluginContract {
    private final Site site;
    private final String id;
    private final Promises promises = new Promises();

    /// @param site with the plugin, and with something of it that can be found
    /// @param id the plugin's
    public PluginContract(Site site, String id) {
        this.site = site;
        this.id = id;
    }

    /// Says what a field of a form, or of the API, takes, where no guess is good enough.
    public PluginContract with(String field, String value) {
        promises.with(field, value);
        return this;
    }

    /// Says that visitors may change something, e.g. `POST /borrowbox/contact`.
    public PluginContract lettingVisitors(String route) {
        promises.lettingVisitors(route);
        return this;
    }

    /// Lets a person type where no form leads; the text of what they type holds
    /// [PluginContract#MARKER].
    public PluginContract planting(BiConsumer<Site, Caller> byHand) {
        promises.planting(byHand);
        return this;
    }

    /// What is searched for after the erasure of whoever typed it.
    public static final String MARKER = "zwaluwzang";

    /// Fails when a promise is broken, and names all that are, with what to do.
    ///
    /// @param classes the plugin's classes and resources, `target/classes` in its Maven module
    public void holds(Path classes) {
        var broken = broken(classes);
        if (!broken.isEmpty()) {
            throw new AssertionError(
                    "%s breaks %d of what every plugin promises:%n- %s"
                            .formatted(id, broken.size(), String.join("\n- ", broken)));
        }
    }

    /// {@return what is broken; empty when all promises are kept}
    List<String> broken(Path classes) {
        var broken = new ArrayList<String>();
        broken.addAll(languages(classes));
        broken.addAll(themes());
        Samples.missing(site).stream()
                .map(it ->
                        it
                                + " has no sample: add .sample(\"/…\") with a path that works on the demo.")
                .forEach(broken::add);
        broken.addAll(index());
        undeclared(site, id).stream()
                .map(it ->
                        it
                                + " refers to persons: say in personalData of plugin.json what it keeps.")
                .forEach(broken::add);
        var now = MovableClock.at(LocalDateTime.now(site.clock()).toString());
        try (var trial = Site.demo(classes, now)) {
            broken.addAll(promises.broken(Subject.of(trial, classes)));
        }
        return broken;
    }

    private List<String> languages(Path classes) {
        var module = classes.toAbsolutePath().resolve("../..").normalize();
        var platform = Owner.platform(Owner.class.getClassLoader()).resources();
        var check = MessageCheck.of(id, module, List.of());
        return check.behind(MessageBundle.load("core", platform).keys()).problems();
    }

    private List<String> themes() {
        var broken = new ArrayList<String>();
        var team = site.administratorToken();
        for (var theme : team.get("/api/v1/admin/theme").json().path("themes")) {
            var objection = theme.path("objection").asText();
            if (!objection.isEmpty()) {
                broken.add(
                        "Under the theme %s a template cannot be read: %s"
                                .formatted(theme.path("id").asText(), objection));
            }
        }
        return broken;
    }

    private List<String> index() {
        var asFed = found();
        for (int time = 0; time < 2; time++) {
            try (var office = site.office()) {
                office.wantReindex();
            }
            site.settled();
            if (!found().equals(asFed)) {
                return List.of(
                        "A reindex finds other things than what was published one by one. Let all(…) and documents(…) of a SearchSource make their documents by the same code, and publish each change.");
            }
        }
        return List.of();
    }

    private List<String> found() {
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

    /// {@return the tables of a schema that refer to persons and say nothing of it}
    public static List<String> undeclared(Site site, String schema) {
        var declared = new ArrayList<String>();
        var rows = site.administratorToken().get("/api/v1/admin/privacy").json().path("items");
        rows.forEach(row -> declared.add(row.path("table").asText()));
        try (var superuser = site.superuser()) {
            return new DatabaseStore(superuser)
                    .tablesOfPersons(schema).stream().filter(it -> !declared.contains(it)).toList();
        }
    }
}
