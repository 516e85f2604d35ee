package coop.meent.core.themes;

import coop.meent.core.text.Resources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The one rule by which a template or an asset is found: active theme, its parents, the owner
/// (platform or plugin), the platform.
///
/// A theme keeps what it overrides of an owner in a folder of the owner's id.
final class Resolution {
    static final String THEME = "theme";

    private final Theme theme;
    private final Owner owner;
    private final Owner platform;

    Resolution(Theme theme, Owner owner, Owner platform) {
        this.theme = theme;
        this.owner = owner;
        this.platform = platform;
    }

    /// @param kind `templates` or `assets`
    /// @param whose `theme`, a theme's id, the owner's id or the platform's
    /// @param path below the kind, e.g. `list.peb`
    Optional<byte[]> find(String kind, String whose, String path) {
        return places(kind, whose, path).stream().flatMap(it -> it.read().stream()).findFirst();
    }

    /// {@return every file of that name, the one that wins first}
    List<Found> all(String kind, String whose, String path) {
        return places(kind, whose, path).stream()
                .flatMap(it -> it.read().map(bytes -> new Found(it.layer(), bytes)).stream())
                .toList();
    }

    /// A file, and the layer that brings it.
    record Found(String layer, byte[] bytes) {}

    private List<Place> places(String kind, String whose, String path) {
        var places = new ArrayList<Place>();
        var file = kind + "/" + path;
        var overriding = kind + "/" + whose + "/" + path;
        var ofTheme = layersFrom(whose);
        if (ofTheme.isEmpty()) {
            theme.layers()
                    .forEach(it -> places.add(new Place(it.id(), it.resources(), overriding)));
            if (whose.equals(owner.id())) {
                places.add(new Place(owner.id(), owner.resources(), file));
            }
        }
        ofTheme.forEach(it -> places.add(new Place(it.id(), it.resources(), file)));
        // a child that overrides a plugin's template reaches it under its parent's id
        if (!ofTheme.isEmpty() && path.startsWith(owner.id() + "/")) {
            var own = kind + path.substring(owner.id().length());
            places.add(new Place(owner.id(), owner.resources(), own));
        }
        places.add(new Place(platform.id(), platform.resources(), file));
        return places;
    }

    /// A child that overrides `layout.peb` reaches its parent's under the parent's id.
    private List<Theme.Layer> layersFrom(String whose) {
        if (whose.equals(THEME)) {
            return theme.layers();
        }
        return theme.layers().stream().dropWhile(it -> !it.id().equals(whose)).toList();
    }

    private record Place(String layer, Resources resources, String path) {
        Optional<byte[]> read() {
            return resources.read(path);
        }
    }
}
