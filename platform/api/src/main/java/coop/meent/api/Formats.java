package coop.meent.api;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Answers for machines.
///
/// @since 1.0
@Provided
public interface Formats {
    /// Answers with an Atom feed (RFC 4287).
    void atom(Context ctx, Feed feed);

    /// {@return JSON-LD that is safe inside a `<script type="application/ld+json">` element}
    String jsonLd(Map<String, ?> thing);

    /// A feed.
    ///
    /// @param title plain text
    /// @param path of the page that it follows, without language
    /// @param entries newest first
    record Feed(String title, String path, List<Entry> entries) {}

    /// One entry of a feed.
    ///
    /// @param title plain text
    /// @param path of its page, without language
    /// @param author who offers it
    /// @param updated last change in substance
    /// @param html safe HTML
    record Entry(String title, String path, String author, Instant updated, String html) {}
}
