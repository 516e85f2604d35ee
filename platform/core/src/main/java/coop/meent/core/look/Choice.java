package coop.meent.core.look;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the administrator chose.
///
/// @param theme id of the theme
/// @param tokens what differs from the theme's own: name in [LookForm] to value
/// @param logo a picture in the place of the theme's
record Choice(String theme, SortedMap<String, String> tokens, Optional<Emblem> logo) {
    /// The logo of the site.
    ///
    /// @param hash of the picture
    /// @param png the picture; not to be changed
    record Emblem(String hash, byte[] png) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Emblem emblem && emblem.hash.equals(hash);
        }

        @Override
        public int hashCode() {
            return hash.hashCode();
        }
    }

    static Choice of(String theme) {
        return new Choice(theme, new TreeMap<>(), Optional.empty());
    }

    Choice withTokens(Map<String, String> others) {
        return new Choice(theme, new TreeMap<>(others), logo);
    }

    /// {@return whether nothing stands above the theme}
    boolean plain() {
        return tokens.isEmpty() && logo.isEmpty();
    }
}
