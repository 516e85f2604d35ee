package coop.meent.knowledge.writing;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Where a link of a text leads, as it is written: `article:42#step-2`, `file:abc`, `https://…` or
/// `#step-2`.
///
/// @param text as written
/// @param article the article that is meant, if it is one
/// @param anchor a heading there, without `#`; may be empty
public record Destination(String text, OptionalLong article, String anchor) {
    private static final Pattern ARTICLE = Pattern.compile("article:([1-9]\\d{0,17})(?:#(.*))?");

    private static final Pattern FILE = Pattern.compile("file:([A-Za-z0-9_-]{1,100})");

    public static Destination of(String text) {
        var matcher = ARTICLE.matcher(text);
        if (matcher.matches()) {
            var anchor = matcher.group(2);
            return new Destination(
                    text,
                    OptionalLong.of(Long.parseLong(matcher.group(1))),
                    anchor == null ? "" : anchor);
        }
        return new Destination(text, OptionalLong.empty(), "");
    }

    /// {@return the file that is meant, if it is one}
    public Optional<String> file() {
        var matcher = FILE.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /// {@return the destination that is a file}
    public static String file(String id) {
        return "file:" + id;
    }

    /// {@return the destination that is an article}
    public static String article(long id) {
        return "article:" + id;
    }
}
