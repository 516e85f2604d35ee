package coop.meent.core.search.lucene;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;

/// Where a page ended, and how leniently it was searched.
record Cursor(Leniency leniency, float score, long at, String key) {
    static Cursor after(Leniency leniency, FieldDoc last) {
        return new Cursor(
                leniency,
                (Float) last.fields[0],
                (Long) last.fields[1],
                ((BytesRef) last.fields[2]).utf8ToString());
    }

    /// {@return nothing for what is no cursor of ours: that is the first page}
    static Optional<Cursor> parse(String text) {
        try {
            var decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var parts = decoded.split(" ", 4);
            if (parts.length != 4) {
                return Optional.empty();
            }
            return Optional.of(
                    new Cursor(
                            Leniency.valueOf(parts[0]),
                            Float.parseFloat(parts[1]),
                            Long.parseLong(parts[2]),
                            parts[3]));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    FieldDoc position() {
        return new FieldDoc(Integer.MAX_VALUE, score, new Object[] {score, at, new BytesRef(key)});
    }

    @Override
    public String toString() {
        var text = leniency + " " + score + " " + at + " " + key;
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
