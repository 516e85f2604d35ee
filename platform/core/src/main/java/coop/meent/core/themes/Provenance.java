package coop.meent.core.themes;

import static java.nio.charset.StandardCharsets.UTF_8;

import coop.meent.core.themes.Resolution.Found;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Which layer each template and each asset comes from, and whether what was overridden has changed
/// since.
public final class Provenance {
    private static final Pattern MARKER =
            Pattern.compile("overrides\\s+\\S+\\s+sha256:([0-9a-f]{12,64})");
    // under the name of a theme, a file is what it overrides
    private static final Pattern BUILDS_ON =
            Pattern.compile("(@import|extends) \"(?!theme/|core/)[a-z][a-z0-9-]*/");
    private static final int HEAD = 600;
    private static final Pattern OF_THEME = Pattern.compile("layout\\.peb|(parts|macros)/.*");

    private final Theme theme;
    private final Owner platform;
    private final List<Owner> plugins;

    Provenance(Theme theme, Owner platform, List<Owner> plugins) {
        this.theme = theme;
        this.platform = platform;
        this.plugins = plugins;
    }

    /// How a file stands to the one that it overrides.
    public enum State {
        /// Overrides nothing.
        ORIGINAL,
        /// What it overrides is as it was.
        CURRENT,
        /// What it overrides has changed since.
        OUTDATED,
        /// It does not say what it was made from.
        UNMARKED,
        /// Begins with what it overrides, so follows each change of it.
        BUILDS_ON,
        /// A picture or a font of its own.
        REPLACED,
        /// Made from what the administrator chose.
        CHOSEN
    }

    /// One file.
    ///
    /// @param name as templates say it, e.g. `jobs/list.peb`
    /// @param winner the layer that it comes from: a theme, a plugin or `core`
    /// @param overridden the layers below that have it too, the next first
    /// @param state how it stands to the next
    /// @param marker the comment that its first line should hold; empty where none is needed
    public record File(
            String name, String winner, List<String> overridden, State state, String marker) {
        public File {
            overridden = List.copyOf(overridden);
        }
    }

    /// {@return every template: the theme's own parts, the platform's and the plugins'}
    public List<File> templates() {
        return files("templates");
    }

    /// {@return every style sheet, script, font and picture}
    public List<File> assets() {
        return files("assets");
    }

    private List<File> files(String kind) {
        var files = new ArrayList<File>();
        var ours = new Resolution(theme, platform, platform);
        for (var path : ofTheme(kind)) {
            add(files, kind, Resolution.THEME + "/" + path, ours.all(kind, Resolution.THEME, path));
        }
        of(platform, kind, files);
        plugins.forEach(it -> of(it, kind, files));
        return List.copyOf(files);
    }

    private Set<String> ofTheme(String kind) {
        var owners = new ArrayList<>(plugins.stream().map(Owner::id).toList());
        owners.add(platform.id());
        var names = new TreeSet<String>();
        for (var layer : theme.layers()) {
            layer.resources().names(kind).stream()
                    .filter(it -> !owners.contains(it.replaceAll("/.*", "")))
                    .filter(it -> kind.equals("assets") || OF_THEME.matcher(it).matches())
                    .forEach(names::add);
        }
        return names;
    }

    private void of(Owner owner, String kind, List<File> files) {
        var names = new TreeSet<>(owner.resources().names(kind));
        for (var layer : theme.layers()) {
            names.addAll(layer.resources().names(kind + "/" + owner.id()));
        }
        var resolution = new Resolution(theme, owner, platform);
        for (var path : names) {
            add(files, kind, owner.id() + "/" + path, resolution.all(kind, owner.id(), path));
        }
    }

    private void add(List<File> files, String kind, String name, List<Found> found) {
        // a resource may be found twice in one layer, and the platform ends every chain
        var layers = found.stream().map(Found::layer).distinct().toList();
        var owner = name.substring(0, name.indexOf('/'));
        int end = layers.indexOf(owner);
        var chain = end < 0 ? layers : layers.subList(0, end + 1);
        boolean overrides = chain.size() > 1;
        var state = overrides ? state(kind, name, found) : State.ORIGINAL;
        boolean tells = state == State.UNMARKED || state == State.OUTDATED;
        var marker = tells ? marker(name, found.get(1).bytes()) : "";
        files.add(new File(name, chain.getFirst(), chain.subList(1, chain.size()), state, marker));
    }

    private static State state(String kind, String name, List<Found> found) {
        if (found.getFirst().layer().equals(Theme.CHOSEN)) {
            return State.CHOSEN;
        }
        boolean text = kind.equals("templates") || name.endsWith(".css");
        if (!text) {
            return State.REPLACED;
        }
        var whole = new String(found.getFirst().bytes(), UTF_8);
        var head = whole.substring(0, Math.min(HEAD, whole.length()));
        if (BUILDS_ON.matcher(head).find()) {
            return State.BUILDS_ON;
        }
        var marker = MARKER.matcher(head);
        if (!marker.find()) {
            return State.UNMARKED;
        }
        return hash(found.get(1).bytes()).startsWith(marker.group(1))
                ? State.CURRENT
                : State.OUTDATED;
    }

    private static String marker(String name, byte[] original) {
        var says = "overrides " + name + " sha256:" + hash(original).substring(0, 16);
        return name.endsWith(".css") ? "/* " + says + " */" : "{# " + says + " #}";
    }

    // the ends of lines are not a change
    private static String hash(byte[] bytes) {
        var text = new String(bytes, UTF_8).replace("\r\n", "\n");
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
