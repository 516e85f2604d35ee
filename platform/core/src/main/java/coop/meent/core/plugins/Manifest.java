package coop.meent.core.plugins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What a plugin says of itself in `plugin.json`.
///
/// @param id `[a-z][a-z0-9]{1,30}`, also its schema and first path segment
/// @param version SemVer
/// @param className the class that implements `MeentPlugin`
/// @param api the range of api versions it works with, with an upper bound, e.g. `>=1.0.0 & <2.0.0`
/// @param names how it is called, per language; Dutch at least
/// @param about one sentence, per language; may be empty
/// @param credits who made it, and what it looks like
/// @param capabilities what it may do besides its own pages and tables
/// @param requires the plugins without which it does not work
/// @param optional the plugins with which it does more
/// @param searchTypes the kinds of things of it that can be found
/// @param entitlements what memberships may open of it, and its names by language
/// @param settings what the team of a site sets of it
/// @param personalData what its tables keep of persons
/// @param commands what the operator can ask of it
public record Manifest(
        String id,
        String version,
        String className,
        String api,
        Map<String, String> names,
        Map<String, String> about,
        Credits credits,
        Capabilities capabilities,
        List<Requirement> requires,
        List<Requirement> optional,
        List<String> searchTypes,
        Map<String, Map<String, String>> entitlements,
        List<PluginSetting> settings,
        List<PersonalData> personalData,
        List<DeclaredCommand> commands) {
    /// The file's name at the root of a plugin.
    public static final String FILE = "plugin.json";

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]{1,30}");
    private static final Set<String> RESERVED =
            Set.of(
                    "core",
                    "public",
                    "app",
                    "theme",
                    "assets",
                    "api",
                    "health",
                    "live",
                    "metrics",
                    "admin",
                    "me",
                    "notices",
                    "calendar",
                    "people",
                    "roles",
                    "waiting",
                    "welcome",
                    "login",
                    "logout",
                    "register",
                    "search",
                    "organisations",
                    "password",
                    "invitations",
                    "groups",
                    "charges",
                    "files",
                    "work",
                    "freshness",
                    "privacy",
                    "report",
                    "help",
                    "about",
                    "contact",
                    "terms",
                    "accessibility",
                    "pages",
                    "site",
                    "administrators",
                    "sitemap",
                    "robots",
                    "information",
                    "catalogue",
                    "upload",
                    "bisect",
                    "testkit");

    // of the launcher: a plugin of that name could not be reached behind them
    private static final Set<String> COMMANDS =
            Set.of(
                    "start",
                    "test",
                    "format",
                    "dev",
                    "doctor",
                    "backup",
                    "restore",
                    "reindex",
                    "plugin",
                    "user",
                    "token",
                    "import",
                    "preflight",
                    "move");

    /// Reads the manifest in a folder.
    ///
    /// @throws PluginRefused with a line per field that is wrong
    public static Manifest in(Path folder) {
        try {
            return read(Files.readString(folder.resolve(FILE)));
        } catch (IOException unreadable) {
            throw new PluginRefused("The plugin has no readable " + FILE + ".");
        }
    }

    /// Reads a manifest.
    ///
    /// @throws PluginRefused with a line per field that is wrong
    public static Manifest read(String json) {
        return ManifestReader.read(json);
    }

    /// {@return whether a plugin may be called so}
    public static boolean isFree(String id) {
        return ID.matcher(id).matches() && !RESERVED.contains(id) && !isLanguage(id);
    }

    /// {@return whether `./meent <id> …` is Meent's own command}
    static boolean isCommand(String id) {
        return COMMANDS.contains(id);
    }

    // a prefix of addresses, once the site speaks it
    private static boolean isLanguage(String id) {
        return id.length() == 2 && Arrays.asList(Locale.getISOLanguages()).contains(id);
    }

    /// {@return its name in a language, or in Dutch}
    public String name(String language) {
        return names.getOrDefault(language, names.getOrDefault("nl", id));
    }

    /// {@return its sentence in a language, or in Dutch, or nothing}
    public String about(String language) {
        return about.getOrDefault(language, about.getOrDefault("nl", ""));
    }
}
