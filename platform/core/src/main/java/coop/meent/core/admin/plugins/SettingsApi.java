package coop.meent.core.admin.plugins;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.core.plugins.Manifest;
import coop.meent.core.plugins.PluginSetting.Kind;
import coop.meent.core.plugins.settings.SettingsDesk;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The settings of plugins, for programs.
final class SettingsApi {
    private static final String PATH = PluginPages.START + "/{id}/settings";
    private static final String EXAMPLE = "{\"values\": {\"reminderDays\": \"7\"}}";

    private final PluginOverview overview;
    private final SettingsDesk desk;

    SettingsApi(PluginOverview overview, SettingsDesk desk) {
        this.overview = overview;
        this.desk = desk;
    }

    /// The settings of a plugin.
    record State(List<Item> items) {}

    /// A setting.
    ///
    /// @param kind `text`, `number`, `boolean`, `choice` or `secret`
    /// @param value as it is, written as a text; never that of a secret
    /// @param standard what it is as long as nobody sets it
    /// @param set whether somebody did
    record Item(
            String key,
            String kind,
            String value,
            String standard,
            boolean required,
            boolean set) {}

    /// What is to change; what is absent stays.
    ///
    /// @param values by key; null goes back to the default, and forgets a secret
    record Wish(@Nullable Map<String, @Nullable String> values) {}

    List<Route> apiRoutes() {
        var team = Access.ADMINISTRATOR;
        return List.of(
                Route.get(PATH, team, ctx -> ctx.json(state(overview.manifest(ctx))))
                        .described(Operation.answering("The settings of a plugin", State.class)),
                Route.put(PATH, team, this::change)
                        .described(
                                Operation.answering("Change the settings of a plugin", State.class)
                                        .taking(Wish.class, EXAMPLE)));
    }

    private State state(Manifest manifest) {
        return new State(
                manifest.settings().stream()
                        .map(it -> {
                            var set = desk.set(manifest.id(), it);
                            boolean secret = it.kind() == Kind.SECRET;
                            return new Item(
                                    it.key(),
                                    it.kind().word(),
                                    secret ? "" : set.orElse(it.standard()),
                                    it.standard(),
                                    it.required(),
                                    set.isPresent());
                        })
                        .toList());
    }

    private void change(Context ctx) {
        var manifest = overview.manifest(ctx);
        var form = SettingsForm.of(values(ctx, manifest), manifest);
        var problems = form.check(desk);
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
        desk.change(Viewer.of(ctx), manifest, form.wanted());
        ctx.json(state(manifest));
    }

    private static Map<String, String> values(Context ctx, Manifest manifest) {
        var standards = new HashMap<String, String>();
        manifest.settings().forEach(it -> standards.put(it.key(), it.standard()));
        var values = new HashMap<String, String>();
        Objects.requireNonNullElse(ctx.bodyAsClass(Wish.class).values(), Map.<String, String>of())
                .forEach((key, value) ->
                        values.put(key, value == null ? standards.getOrDefault(key, "") : value));
        return values;
    }
}
