package coop.meent.core.plugins.settings;

import coop.meent.api.PluginSettings;
import coop.meent.api.UndeclaredException;
import coop.meent.core.plugins.Manifest;
import coop.meent.core.plugins.PluginSetting;
import coop.meent.core.plugins.PluginSetting.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// The settings of one plugin, as they are at the moment of asking.
final class LiveSettings implements PluginSettings {
    private final Manifest manifest;
    private final SettingsDesk desk;

    LiveSettings(Manifest manifest, SettingsDesk desk) {
        this.manifest = manifest;
        this.desk = desk;
    }

    @Override
    public String text(String key) {
        return value(key, Kind.TEXT, Kind.CHOICE);
    }

    @Override
    public Optional<BigDecimal> number(String key) {
        return Optional.of(value(key, Kind.NUMBER))
                .filter(it -> !it.isEmpty())
                .map(BigDecimal::new);
    }

    @Override
    public boolean flag(String key) {
        return Boolean.parseBoolean(value(key, Kind.BOOLEAN));
    }

    @Override
    public Optional<String> secret(String key) {
        return Optional.of(value(key, Kind.SECRET)).filter(it -> !it.isEmpty());
    }

    private String value(String key, Kind... kinds) {
        return desk.value(manifest.id(), declared(key, List.of(kinds)));
    }

    private PluginSetting declared(String key, List<Kind> kinds) {
        return manifest.settings().stream()
                .filter(it -> it.key().equals(key) && kinds.contains(it.kind()))
                .findFirst()
                .orElseThrow(() ->
                        new UndeclaredException(
                                "%s asks for its setting %s, which its plugin.json does not declare as a %s"
                                        .formatted(manifest.id(), key, kinds.getFirst().word())));
    }
}
