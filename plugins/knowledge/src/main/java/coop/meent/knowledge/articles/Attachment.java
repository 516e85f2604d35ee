package coop.meent.knowledge.articles;

import coop.meent.api.FileKind;
import coop.meent.api.Markdown.Target;
import coop.meent.api.StoredFile;
import coop.meent.knowledge.writing.Destination;

/// A file that stands in a text, or will once its writer saves.
///
/// @param file id
/// @param path its address on the site
/// @param width of a picture in pixels; 0 for anything else
/// @param height of a picture in pixels; 0 for anything else
/// @param alt what a picture shows, in words; of anything else what it is called, or empty
public record Attachment(
        String file,
        String name,
        FileKind kind,
        String path,
        long bytes,
        int width,
        int height,
        String alt) {
    // as the platform makes pictures for a page
    private static final int WIDEST = 1280;

    static Attachment of(StoredFile file, String alt) {
        return new Attachment(
                file.id(),
                file.name(),
                file.kind(),
                file.path(),
                file.size(),
                file.width(),
                file.height(),
                alt);
    }

    /// {@return what stands in a text}
    public String destination() {
        return Destination.file(file);
    }

    public boolean picture() {
        return kind == FileKind.IMAGE;
    }

    /// {@return what it is called among people}
    public String label() {
        return alt.isEmpty() ? name : alt;
    }

    /// {@return the Markdown that puts it into a text}
    public String markdown() {
        boolean shown = picture() || kind == FileKind.AUDIO || kind == FileKind.VIDEO;
        var words = label().replaceAll("\\s+", " ").replaceAll("([\\\\\\[\\]])", "\\\\$1");
        return (shown ? "![" : "[") + words + "](" + destination() + ")";
    }

    Target target() {
        return switch (kind) {
            case IMAGE -> shown();
            case AUDIO, VIDEO -> new Target.Film(path, label());
            case PDF, TEXT, OFFICE -> new Target.Attachment(path, label(), bytes);
        };
    }

    private Target shown() {
        double shrunk = Math.min(1.0, (double) WIDEST / Math.max(1, Math.max(width, height)));
        return new Target.Picture(
                path + "?size=page",
                alt,
                (int) Math.round(width * shrunk),
                (int) Math.round(height * shrunk));
    }
}
