package coop.meent.core.themes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/// The style sheets, fonts, scripts and pictures of the theme, the platform or one plugin, under
/// names that carry the hash of their content: `/assets/theme/components.1a2b3c4d.css`.
public final class Assets {
    private static final Pattern NAME =
            Pattern.compile("((?:[\\w-]+/)*[\\w.-]+?)(?:\\.([0-9a-f]{8}))?\\.(\\w+)");
    private static final Pattern REFERENCE =
            Pattern.compile("url\\((['\"]?)(?!data:|#|/|https?:)([^'\")]+)\\1\\)");
    private static final Pattern IMPORT =
            Pattern.compile("@import\\s+\"([a-z][a-z0-9-]*)/([\\w./-]+)\";");
    private static final int MOST_PARENTS = 9;
    private static final Map<String, String> TYPES =
            Map.of(
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "svg", "image/svg+xml",
                    "png", "image/png",
                    "jpg", "image/jpeg",
                    "webp", "image/webp",
                    "ico", "image/x-icon",
                    "txt", "text/plain; charset=utf-8",
                    "woff2", "font/woff2");

    private final String owner;
    private final Resolution resolution;
    private final Optional<Assets> former;
    private final ConcurrentMap<String, Asset> known = new ConcurrentHashMap<>();

    /// @param former of the theme before: a page that came from it still asks for its files
    Assets(String owner, Resolution resolution, Optional<Assets> former) {
        this.owner = owner;
        this.resolution = resolution;
        this.former = former.map(it -> new Assets(it.owner, it.resolution, Optional.empty()));
    }

    /// {@return `theme`, `core` or the plugin's id: second part of the addresses}
    public String owner() {
        return owner;
    }

    /// {@return the address of a file}
    ///
    /// @param name below `assets/`, e.g. `components.css`
    /// @throws IllegalArgumentException if there is no such file
    public String url(String name) {
        var asset =
                named(name)
                        .orElseThrow(() ->
                                new IllegalArgumentException("no asset " + owner + "/" + name));
        var dot = name.lastIndexOf('.');
        return "/assets/%s/%s.%s%s"
                .formatted(owner, name.substring(0, dot), asset.hash(), name.substring(dot));
    }

    /// {@return the file behind the last part of an address; empty when there is none}
    ///
    /// @param file what follows `/assets/<owner>/`
    public Optional<Asset> find(String file) {
        var parts = NAME.matcher(file);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var asked = Optional.ofNullable(parts.group(2)).orElse("");
        var name = parts.group(1) + "." + parts.group(3);
        var now = named(name);
        if (now.filter(it -> it.hash().equals(asked)).isPresent()) {
            return now;
        }
        var before = former.flatMap(it -> it.named(name)).filter(it -> it.hash().equals(asked));
        return before.isPresent() ? before : now.map(Asset::underOldName);
    }

    /// {@return the text of a style sheet, with what it imports}
    Optional<String> sheet(String name) {
        return resolution.find("assets", owner, name).map(it -> whole(new String(it, UTF_8), 0));
    }

    // a child's sheet begins with its parent's, and browsers fetch one file
    private String whole(String css, int depth) {
        if (depth > MOST_PARENTS) {
            throw new IllegalArgumentException("a style sheet of " + owner + " imports itself");
        }
        return IMPORT.matcher(css)
                .replaceAll(it ->
                        Matcher.quoteReplacement(
                                whole(imported(it.group(1), it.group(2)), depth + 1)));
    }

    private String imported(String layer, String name) {
        return resolution
                .find("assets", layer, name)
                .map(it -> new String(it, UTF_8))
                .orElseThrow(() -> new IllegalArgumentException("no asset " + layer + "/" + name));
    }

    private Optional<Asset> named(String name) {
        var asset = known.get(name);
        if (asset != null) {
            return Optional.of(asset);
        }
        var found = Optional.ofNullable(TYPES.get(extension(name))).flatMap(it -> load(name, it));
        found.ifPresent(it -> known.put(name, it));
        return found;
    }

    private Optional<Asset> load(String name, String type) {
        return resolution
                .find("assets", owner, name)
                .map(it -> name.endsWith(".css") ? withHashedNames(name, it) : it)
                .map(it -> new Asset(it, gzip(it), type, hash(it)));
    }

    private byte[] withHashedNames(String name, byte[] css) {
        var folder = name.substring(0, name.lastIndexOf('/') + 1);
        return REFERENCE
                .matcher(StyleSheet.squeezed(whole(new String(css, UTF_8), 0)))
                .replaceAll(it -> "url(" + url(folder + it.group(2)) + ")")
                .getBytes(UTF_8);
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String hash(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }
}
