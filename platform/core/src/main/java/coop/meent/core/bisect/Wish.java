package coop.meent.core.bisect;

import java.util.OptionalLong;

/// What somebody wants to be searched for.
///
/// @param path of the page that is broken; empty when they look themselves
/// @param missing text that must be on it; empty when only an error counts
/// @param person through whose eyes the site looks; a visitor's when empty
/// @param alone whether the site judges by itself
public record Wish(String path, String missing, OptionalLong person, boolean alone) {
    /// {@return a search by the site itself}
    public static Wish page(String path, String missing, OptionalLong person) {
        return new Wish(path, missing, person, true);
    }

    /// {@return a search with somebody who looks at the pages}
    public static Wish together() {
        return new Wish("", "", OptionalLong.empty(), false);
    }

    /// {@return whether the path is one of this site}
    public boolean possible() {
        return !alone || path.matches("/([^/\\s\\\\][^\\s\\\\]*)?");
    }
}
