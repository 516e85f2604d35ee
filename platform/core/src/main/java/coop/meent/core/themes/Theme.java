package coop.meent.core.themes;

import coop.meent.core.text.Resources;
import java.util.List;

/// A look: a folder of templates, assets and messages, and those of the themes it inherits from.
///
/// @param id name of its folder
/// @param name what an administrator reads
/// @param layers its own files first, then each parent's
public record Theme(String id, String name, List<Layer> layers) {
    public Theme {
        layers = List.copyOf(layers);
    }

    /// The files of one theme, without those of its parents.
    ///
    /// @param id of the theme
    /// @param resources its folder
    public record Layer(String id, Resources resources) {}
}
