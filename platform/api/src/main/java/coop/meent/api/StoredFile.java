package coop.meent.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;

/// A file that is kept.
///
/// @param id to be kept in a row of the plugin's own
/// @param shelf on which it stands
/// @param name as its sender called it, made harmless, with the ending of what it is
/// @param kind by its content
/// @param mediaType as it is served, e.g. `image/jpeg`
/// @param size in bytes
/// @param width of an image in pixels; 0 for anything else
/// @param height of an image in pixels; 0 for anything else
/// @param person who sent it; empty on a shelf of the house
/// @param at when it was sent
/// @since 1.0
public record StoredFile(
        String id,
        String shelf,
        String name,
        FileKind kind,
        String mediaType,
        long size,
        int width,
        int height,
        OptionalLong person,
        Instant at) {
    /// In which size an image is asked for.
    ///
    /// @since 1.0
    public enum Size {
        /// At most 320 pixels wide and high, for a list.
        THUMB,
        /// At most 1280 pixels wide and high, for a page.
        PAGE,
        /// As it is kept, at most 2560 pixels wide and high.
        FULL
    }

    /// {@return its address on the site, without language}
    public String path() {
        return "/files/" + id + "/" + encoded(name);
    }

    /// {@return the address of an image in a size}
    public String path(Size size) {
        return switch (size) {
            case THUMB -> path() + "?size=thumb";
            case PAGE -> path() + "?size=page";
            case FULL -> path();
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
