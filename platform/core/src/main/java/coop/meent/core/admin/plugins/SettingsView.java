package coop.meent.core.admin.plugins;

import coop.meent.api.Problem;
import coop.meent.core.plugins.Manifest;
import coop.meent.core.plugins.PersonalData;
import coop.meent.core.plugins.PluginSetting;
import coop.meent.core.plugins.PluginSetting.Kind;
import coop.meent.core.plugins.settings.SettingsDesk;
import java.util.List;
import java.util.Map;

/// The settings of a plugin, as a form shows them.
///
/// @param id the plugin's
/// @param name what it is called
/// @param problems with what was filled in
public record SettingsView(String id, String name, List<Field> fields, List<Problem> problems) {
    /// One of them.
    ///
    /// @param name of the field in the form
    /// @param kind as the manifest writes it
    /// @param value as it is, or as it was typed; never that of a secret
    /// @param kept whether a secret was filled in
    /// @param options between which to choose
    public record Field(
            String name,
            String kind,
            String label,
            String explanation,
            String value,
            boolean kept,
            boolean required,
            List<Option> options) {}

    /// A value between which to choose.
    public record Option(String value, String label) {}

    /// @param typed by key; what is absent is as it is
    static SettingsView of(
            Manifest manifest,
            SettingsDesk desk,
            String language,
            Map<String, String> typed,
            List<Problem> problems) {
        var fields =
                manifest.settings().stream()
                        .map(it -> field(it, language, typed, desk, manifest.id()))
                        .toList();
        return new SettingsView(manifest.id(), manifest.name(language), fields, problems);
    }

    private static Field field(
            PluginSetting setting,
            String language,
            Map<String, String> typed,
            SettingsDesk desk,
            String plugin) {
        boolean secret = setting.kind() == Kind.SECRET;
        var value = typed.getOrDefault(setting.key(), desk.value(plugin, setting));
        return new Field(
                SettingsForm.name(setting),
                setting.kind().word(),
                PersonalData.in(language, setting.label()),
                PersonalData.in(language, setting.explanation()),
                secret ? "" : written(setting.kind(), value, language),
                secret && desk.set(plugin, setting).isPresent(),
                setting.required(),
                setting.choices().stream()
                        .map(it -> new Option(it.value(), PersonalData.in(language, it.label())))
                        .toList());
    }

    private static String written(Kind kind, String value, String language) {
        return kind == Kind.NUMBER && !language.equals("en") ? value.replace('.', ',') : value;
    }
}
