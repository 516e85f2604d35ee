package coop.meent.core.files;

import java.nio.file.Path;
import java.util.Map;

/// A file that has arrived whole and may be kept.
///
/// @param hash SHA-256 of the content, in hex
/// @param content where it lies
/// @param variants where its sizes lie, by `.thumb` and `.page`
/// @param what it is
/// @param size in bytes
/// @param width in pixels; 0 for what is no image
/// @param height in pixels; 0 for what is no image
public record Landed(
        String hash,
        Path content,
        Map<String, Path> variants,
        Recognised what,
        long size,
        int width,
        int height) {
    public Landed {
        variants = Map.copyOf(variants);
    }
}
