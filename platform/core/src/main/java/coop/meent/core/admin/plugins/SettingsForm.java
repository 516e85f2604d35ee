package coop.meent.core.admin.plugins;

import coop.meent.api.Problem;
import coop.meent.core.plugins.Manifest;
import coop.meent.core.plugins.PluginSetting;
import coop.meent.core.plugins.PluginSetting.Kind;
import coop.meent.core.plugins.settings.SettingsDesk;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// The settings of a plugin, as somebody filled them in.
///
/// @param typed by key; a setting that is absent stays as it is
/// @param naming what a setting is called where it was filled in
record SettingsForm(
        Manifest manifest, Map<String, String> typed, Function<PluginSetting, String> naming) {
    /// {@return the name of the field of a setting}
    static String name(PluginSetting setting) {
        return "setting-" + setting.key();
    }

    /// {@return what a page sent: all settings, but only those secrets that are to change}
    static SettingsForm of(Context ctx, Manifest manifest) {
        var typed = new HashMap<String, String>();
        for (var setting : manifest.settings()) {
            var name = name(setting);
            var value = Objects.requireNonNullElse(ctx.formParam(name), "").strip();
            switch (setting.kind()) {
                case TEXT, CHOICE -> typed.put(setting.key(), value);
                case NUMBER -> typed.put(setting.key(), value.replace(',', '.'));
                case BOOLEAN -> typed.put(setting.key(), String.valueOf(value.equals("true")));
                case SECRET -> {
                    boolean forgotten = Objects.equals(ctx.formParam(name + "-forget"), "true");
                    if (forgotten || !value.isEmpty()) {
                        typed.put(setting.key(), forgotten ? "" : value);
                    }
                }
            }
        }
        return new SettingsForm(manifest, typed, SettingsForm::name);
    }

    /// {@return what a program sent}
    static SettingsForm of(Map<String, String> values, Manifest manifest) {
        return new SettingsForm(manifest, values, PluginSetting::key);
    }

    List<Problem> check(SettingsDesk desk) {
        var problems = new ArrayList<Problem>();
        for (var setting : manifest.settings()) {
            problem(setting, desk)
                    .ifPresent(key -> problems.add(Problem.of(naming.apply(setting), key)));
        }
        var keys = manifest.settings().stream().map(PluginSetting::key).toList();
        typed.keySet().stream()
                .filter(it -> !keys.contains(it))
                .sorted()
                .forEach(it -> problems.add(Problem.of(it, "plugins.settings.unknown", it)));
        return problems;
    }

    private Optional<String> problem(PluginSetting setting, SettingsDesk desk) {
        var set = desk.set(manifest.id(), setting).orElse(setting.standard());
        var value = typed.getOrDefault(setting.key(), set);
        if (value.isEmpty()) {
            return setting.required() ? Optional.of("plugins.settings.missing") : Optional.empty();
        }
        return setting.admits(value) ? Optional.empty() : Optional.of(wrong(setting.kind()));
    }

    private static String wrong(Kind kind) {
        return switch (kind) {
            case TEXT, SECRET -> "plugins.settings.long";
            case NUMBER -> "plugins.settings.number";
            case BOOLEAN -> "plugins.settings.boolean";
            case CHOICE -> "plugins.settings.choice";
        };
    }

    /// {@return what is to be kept, by key: nothing where that is the default}
    Map<String, Optional<String>> wanted() {
        var wanted = new HashMap<String, Optional<String>>();
        for (var setting : manifest.settings()) {
            var value = typed.get(setting.key());
            if (value != null) {
                boolean standard =
                        value.equals(setting.standard())
                                || (value.isEmpty() && setting.kind() == Kind.BOOLEAN);
                wanted.put(setting.key(), standard ? Optional.empty() : Optional.of(value));
            }
        }
        return wanted;
    }
}
