package coop.meent.core.plugins.settings;

import coop.meent.api.PluginSettings;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.plugins.Manifest;
import coop.meent.core.plugins.PluginSetting;
import coop.meent.core.plugins.PluginSetting.Kind;
import coop.meent.core.web.Secrets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps what the team set of plugins: in memory for reading, and in the database.
public final class SettingsDesk {
    /// The type of thing that changes, for the news from other nodes.
    public static final String NEWS = "plugin-settings";

    private static final Logger log = LoggerFactory.getLogger(SettingsDesk.class);
    private static final Viewer SELF = Viewer.system("plugins.settings");

    private final Transactions core;
    private final SecretBox box;
    private final SettingsStore store = new SettingsStore();
    private volatile Map<String, Map<String, String>> values = Map.of();

    /// @param core the door of the schema `core`
    public SettingsDesk(Transactions core, Secrets secrets) {
        this.core = core;
        this.box = new SecretBox(secrets.key("plugin-settings"));
        reload();
    }

    /// Reads all of it anew.
    public synchronized void reload() {
        var all = new HashMap<String, Map<String, String>>();
        for (var row : core.read(SELF, store::all)) {
            opened(row)
                    .ifPresent(value ->
                            all.computeIfAbsent(row.plugin(), _ -> new HashMap<>())
                                    .put(row.key(), value));
        }
        values = all;
    }

    private Optional<String> opened(SettingsStore.Row row) {
        if (!row.secret()) {
            return Optional.of(row.value());
        }
        var opened = box.open(place(row.plugin(), row.key()), row.value());
        if (opened.isEmpty()) {
            log.warn(
                    "{}/{} was kept under another secret: fill it in again",
                    row.plugin(),
                    row.key());
        }
        return opened;
    }

    private static String place(String plugin, String key) {
        return plugin + "/" + key;
    }

    /// {@return the settings of a plugin, for itself}
    public PluginSettings of(Manifest manifest) {
        return new LiveSettings(manifest, this);
    }

    /// {@return the value of a setting: what was set if that still fits, else the default, or
    /// nothing}
    public String value(String plugin, PluginSetting setting) {
        return set(plugin, setting).orElse(setting.standard());
    }

    /// {@return what was set}
    public Optional<String> set(String plugin, PluginSetting setting) {
        return Optional.ofNullable(values.getOrDefault(plugin, Map.of()).get(setting.key()))
                .filter(setting::admits);
    }

    /// Changes settings, all of them or none; the plugin reads the new ones at once.
    ///
    /// @param wanted a value by key, which fits; empty to go back to the default
    public void change(Viewer viewer, Manifest manifest, Map<String, Optional<String>> wanted) {
        var changed = new TreeMap<String, Optional<String>>();
        manifest.settings().stream()
                .filter(it -> wanted.containsKey(it.key()))
                .filter(it -> !set(manifest.id(), it).equals(wanted.get(it.key())))
                .forEach(it -> changed.put(it.key(), wanted.get(it.key())));
        if (changed.isEmpty()) {
            return;
        }
        core.run(viewer, tx -> write(tx, manifest, changed));
        reload();
    }

    private boolean write(
            Transaction tx, Manifest manifest, Map<String, Optional<String>> changed) {
        var details = new TreeMap<String, Object>();
        for (var setting : manifest.settings()) {
            if (changed.containsKey(setting.key())) {
                var next = changed.get(setting.key());
                details.put(setting.key(), told(manifest.id(), setting, next));
                write(tx, manifest.id(), setting, next);
            }
        }
        tx.audit("plugin.settings.changed", "plugin:" + manifest.id(), details);
        tx.publish(NEWS, manifest.id());
        return true;
    }

    private void write(
            Transaction tx, String plugin, PluginSetting setting, Optional<String> next) {
        var key = setting.key();
        boolean secret = setting.kind() == Kind.SECRET;
        next.ifPresentOrElse(
                value -> {
                    var kept = secret ? box.close(place(plugin, key), value) : value;
                    store.put(tx.handle(), new SettingsStore.Row(plugin, key, kept, secret));
                },
                () -> store.forget(tx.handle(), plugin, key));
    }

    private Object told(String plugin, PluginSetting setting, Optional<String> next) {
        if (setting.kind() == Kind.SECRET) {
            return next.isPresent() ? "replaced" : "forgotten";
        }
        return Map.of("before", value(plugin, setting), "after", next.orElse(setting.standard()));
    }

    /// Forgets all that was set of a plugin, also what its present version does not declare.
    public void erase(String plugin) {
        core.run(
                SELF,
                tx -> {
                    store.forgetAll(tx.handle(), plugin);
                    tx.publish(NEWS, plugin);
                    return true;
                });
        reload();
    }
}
