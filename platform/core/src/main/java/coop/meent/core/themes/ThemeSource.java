package coop.meent.core.themes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import coop.meent.core.text.Resources;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Finds themes by id: each is a folder `themes/<id>/` with a `theme.json` in it, shipped with the
/// site or put into its data folder.
public final class ThemeSource {
    private static final Pattern DESCRIPTION =
            Pattern.compile("([a-z][a-z0-9-]{1,30})/theme\\.json");
    // the first parts of the names of other things
    private static final Set<String> RESERVED = Set.of(Theme.CHOSEN, Resolution.THEME, "core");

    private final List<Resources> places;
    private final JsonMapper json = JsonMapper.builder().build();

    /// @param places each holds a folder `themes/`; the first that has a theme is asked for it
    public ThemeSource(Resources... places) {
        this.places = List.of(places);
    }

    /// {@return the ids of all themes there are, in order}
    public List<String> ids() {
        var ids = new TreeSet<String>();
        for (var place : places) {
            for (var name : place.names("themes")) {
                var parts = DESCRIPTION.matcher(name);
                if (parts.matches() && !RESERVED.contains(parts.group(1))) {
                    ids.add(parts.group(1));
                }
            }
        }
        return List.copyOf(ids);
    }

    /// {@return the id of the theme that this one inherits from}
    ///
    /// @throws IllegalArgumentException if there is no such theme
    public Optional<String> parent(String id) {
        return Optional.of(description(id).path("parent").asText("")).filter(it -> !it.isEmpty());
    }

    /// {@return the theme with its parents}
    ///
    /// @throws IllegalArgumentException if it or a parent does not exist, or it inherits from
    ///   itself
    public Theme load(String id) {
        var seen = new LinkedHashSet<String>();
        var layers = new ArrayList<Theme.Layer>();
        var fonts = new ArrayList<Theme.Font>();
        var preload = new ArrayList<String>();
        var pictures = "";
        for (var next = id; !next.isEmpty(); next = parent(next).orElse("")) {
            if (!seen.add(next)) {
                throw new IllegalArgumentException("theme inherits from itself: " + seen);
            }
            layers.add(new Theme.Layer(next, folder(next)));
            description(next).path("fonts").forEach(it -> fonts.add(font(it)));
            pictures =
                    pictures.isEmpty() ? description(next).path("pictures").asText("") : pictures;
            if (preload.isEmpty()) {
                description(next).path("preload").forEach(it -> preload.add(it.asText()));
            }
        }
        var name = description(id).path("name").asText(id);
        return new Theme(id, name, layers, fonts, preload, pictures);
    }

    private static Theme.Font font(JsonNode font) {
        return new Theme.Font(
                font.path("id").asText(),
                font.path("name").asText(),
                font.path("stack").asText().replaceAll("[;{}<>]", ""),
                font.path("file").asText());
    }

    private Resources folder(String id) {
        var found =
                places.stream()
                        .filter(it -> it.read(file(id)).isPresent())
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no theme " + id));
        return found.in("themes/" + id);
    }

    private static String file(String id) {
        return "themes/" + id + "/theme.json";
    }

    private JsonNode description(String id) {
        try {
            return json.readTree(folder(id).read("theme.json").orElseThrow());
        } catch (IOException malformed) {
            throw new IllegalArgumentException(file(id) + " is no JSON", malformed);
        }
    }
}
