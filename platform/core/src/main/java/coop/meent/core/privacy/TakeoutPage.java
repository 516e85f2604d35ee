package coop.meent.core.privacy;

import coop.meent.api.Texts;
import coop.meent.core.plugins.PersonalData;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/// The page in the archive: all of it to be read, without any of the site's own files.
final class TakeoutPage {
    private final OutputStream out;
    private final Texts texts;
    private final String language;
    private int rows;

    TakeoutPage(OutputStream out, Texts texts, String language) {
        this.out = out;
        this.texts = texts;
        this.language = language;
    }

    void begin(String name) {
        put(
                """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head><body>
                <h1>%s</h1>
                <p>%s</p>
                """
                        .formatted(
                                language,
                                text("privacy.takeout.title"),
                                text("privacy.takeout.title"),
                                safe(texts.text(language, "privacy.takeout.lead", name))));
    }

    void part(PersonalData one) {
        rows = 0;
        put(
                "<h2>%s</h2>\n<p>%s<br>%s</p>\n"
                        .formatted(
                                safe(PersonalData.in(language, one.what())),
                                safe(PersonalData.in(language, one.purpose())),
                                safe(PersonalData.in(language, one.retention()))));
    }

    void row(Map<String, Object> row) {
        rows++;
        put("<dl>\n");
        row.forEach((column, value) -> {
            var shown = value instanceof byte[] ? text("privacy.takeout.file") : value.toString();
            put("<dt>%s</dt><dd>%s</dd>\n".formatted(safe(column), safe(shown)));
        });
        put("</dl>\n");
    }

    void endPart() {
        if (rows == 0) {
            put("<p>" + text("privacy.takeout.nothing") + "</p>\n");
        }
    }

    void end() {
        put("</body></html>\n");
    }

    private String text(String key) {
        return safe(texts.text(language, key));
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void put(String html) {
        try {
            out.write(Takeout.bytes(html));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
