package coop.meent.core.themes;

import coop.meent.core.text.Resources;
import java.util.ArrayList;
import java.util.List;

/// A look: a folder of templates, assets and messages, and those of the themes it inherits from.
///
/// @param id name of its folder
/// @param name what an administrator reads
/// @param layers its own files first, then each parent's
/// @param fonts that it and its parents bring, its own first
/// @param preload names of the assets that every page needs at once
/// @param pictures what marks and maps show: `parcels` or `tables`
public record Theme(
        String id,
        String name,
        List<Layer> layers,
        List<Font> fonts,
        List<String> preload,
        String pictures) {
    /// Name of the layer that holds what the administrator chose.
    public static final String CHOSEN = "chosen";

    public Theme {
        layers = List.copyOf(layers);
        fonts = List.copyOf(fonts);
        preload = List.copyOf(preload);
    }

    /// The files of one theme, without those of its parents.
    ///
    /// @param id of the theme
    /// @param resources its folder
    public record Layer(String id, Resources resources) {}

    /// A family of letters that a theme ships.
    ///
    /// @param id by which it is chosen
    /// @param name what an administrator reads
    /// @param stack value of `font-family`
    /// @param file its asset
    public record Font(String id, String name, String stack, String file) {}

    /// {@return the theme with one more layer on top, and with other assets to load at once}
    public Theme under(Layer top, List<String> atOnce) {
        var all = new ArrayList<Layer>();
        all.add(top);
        all.addAll(layers);
        return new Theme(id, name, all, fonts, atOnce, pictures);
    }
}
