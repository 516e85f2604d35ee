package coop.meent.core.settings;

import coop.meent.core.text.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The names of all settings, to catch a typing error in one.
public final class KnownNames {
    private static final Set<String> SECRETS =
            Set.of(
                    "MEENT_DATABASE_URL",
                    "MEENT_DATABASE_PASSWORD",
                    "MEENT_DATABASE_APP_PASSWORD",
                    "MEENT_SMTP_URL");

    private static final Set<String> PLAIN =
            Set.of(
                    "MEENT_DATABASE_USER",
                    "MEENT_PORT",
                    "MEENT_ADDRESS",
                    "MEENT_TRUSTED_PROXIES",
                    "MEENT_JAVA_OPTS",
                    "MEENT_PLUGIN_UPLOAD",
                    "MEENT_PSEUDO_LOCALE",
                    "MEENT_ALLOW_UNSIGNED",
                    "MEENT_OUTBOUND_ALLOW",
                    "MEENT_PREFLIGHT",
                    "MEENT_CATALOGUE",
                    "MEENT_RATE_LIMITS",
                    "MEENT_MANAGEMENT_PORT",
                    "MEENT_MANAGEMENT_ADDRESS",
                    "MEENT_DATA",
                    "MEENT_BASE_URL",
                    "MEENT_SAFE_MODE");

    private KnownNames() {}

    /// {@return every name, secrets also with `_FILE`}
    public static Set<String> all() {
        var names = new TreeSet<>(PLAIN);
        names.addAll(SECRETS);
        SECRETS.forEach(name -> names.add(name + "_FILE"));
        return names;
    }

    /// {@return a warning per `MEENT_` name that nobody knows, with the nearest known one}
    public static List<String> warnings(Map<String, String> environment) {
        var known = new Vocabulary(all());
        return environment.keySet().stream()
                .filter(name -> name.startsWith("MEENT_") && !all().contains(name))
                .sorted()
                .map(name ->
                        "%s is no setting of Meent; did you mean %s?"
                                .formatted(name, known.nearest(name)))
                .toList();
    }
}
