package coop.meent.core.themes;

import java.util.Optional;

/// A file that browsers fetch once: its bytes as they are and compressed, and what to say of them.
public final class Asset {
    private final byte[] bytes;
    private final byte[] gzipped;
    private final String contentType;
    private final String hash;
    private final boolean current;

    Asset(byte[] bytes, byte[] gzipped, String contentType, String hash) {
        this(bytes, gzipped, contentType, hash, true);
    }

    private Asset(byte[] bytes, byte[] gzipped, String contentType, String hash, boolean current) {
        this.bytes = bytes;
        this.gzipped = gzipped;
        this.contentType = contentType;
        this.hash = hash;
        this.current = current;
    }

    /// Asked for under the name of an older version, as happens while nodes are upgraded.
    Asset underOldName() {
        return new Asset(bytes, gzipped, contentType, hash, false);
    }

    /// {@return the file; not to be changed}
    public byte[] bytes() {
        return bytes;
    }

    /// {@return the file compressed with gzip, if that makes it smaller; not to be changed}
    public Optional<byte[]> gzipped() {
        return gzipped.length < bytes.length ? Optional.of(gzipped) : Optional.empty();
    }

    /// {@return its media type, e.g. `text/css; charset=utf-8`}
    public String contentType() {
        return contentType;
    }

    /// {@return the eight hexadecimal digits that stand in its name}
    public String hash() {
        return hash;
    }

    /// {@return value of the `ETag` header}
    public String etag() {
        return "\"" + hash + "\"";
    }

    /// {@return value of the `Cache-Control` header}
    public String cacheControl() {
        return current ? "public, max-age=31536000, immutable" : "no-cache";
    }
}
