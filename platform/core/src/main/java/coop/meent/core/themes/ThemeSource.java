package coop.meent.core.themes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import coop.meent.core.text.Resources;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Finds themes by id: each is a folder `themes/<id>/` with a `theme.json` in it.
public final class ThemeSource {
    private final Resources resources;
    private final JsonMapper json = JsonMapper.builder().build();

    /// @param resources what holds the folder `themes/`
    public ThemeSource(Resources resources) {
        this.resources = resources;
    }

    /// {@return the theme with its parents}
    ///
    /// @throws IllegalArgumentException if it or a parent does not exist, or it inherits from
    ///   itself
    public Theme load(String id) {
        var seen = new LinkedHashSet<String>();
        var layers = new ArrayList<Theme.Layer>();
        for (var next = id; !next.isEmpty(); next = description(next).path("parent").asText("")) {
            if (!seen.add(next)) {
                throw new IllegalArgumentException("theme inherits from itself: " + seen);
            }
            layers.add(new Theme.Layer(next, resources.in("themes/" + next)));
        }
        return new Theme(id, description(id).path("name").asText(id), List.copyOf(layers));
    }

    private JsonNode description(String id) {
        var file = "themes/" + id + "/theme.json";
        var bytes =
                resources
                        .read(file)
                        .orElseThrow(() -> new IllegalArgumentException("no theme " + id));
        try {
            return json.readTree(bytes);
        } catch (IOException malformed) {
            throw new IllegalArgumentException(file + " is no JSON", malformed);
        }
    }
}
