package coop.meent.knowledge.writing;

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

    /// {@return the destination that is an article}
    public static String article(long id) {
        return "article:" + id;
    }
}
