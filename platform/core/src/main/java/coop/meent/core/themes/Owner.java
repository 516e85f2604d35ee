package coop.meent.core.themes;

import coop.meent.core.text.Resources;
import java.util.List;
import java.util.Optional;

/// Somebody who brings templates, messages and assets: the platform, or one load of a plugin.
///
/// @param id first part of its templates' names and of its assets' addresses, e.g. `jobs`
/// @param resources where its `templates/`, `assets/` and `messages_nl.properties` are
public record Owner(String id, Resources resources) {
    private static final String HTMX = "META-INF/resources/webjars/htmx.org/2.0.10/dist/";

    /// {@return the owner of what a class loader holds, e.g. a plugin's}
    public static Owner of(String id, ClassLoader loader) {
        return new Owner(id, Resources.of(loader));
    }

    /// {@return the platform, `core`, which also brings htmx out of its jar}
    public static Owner platform(ClassLoader loader) {
        var files = Resources.of(loader);
        var ours = Resources.beside(Owner.class);
        return new Owner("core", new WithHtmx(files, ours));
    }

    private record WithHtmx(Resources files, Resources ours) implements Resources {
        @Override
        public Optional<byte[]> read(String path) {
            return path.equals("assets/htmx.min.js")
                    ? files.read(HTMX + path.substring(7))
                    : ours.read(path);
        }

        @Override
        public List<String> names(String folder) {
            return ours.names(folder);
        }
    }
}
