package coop.meent.soirees.recordings;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Recordings as programs read and send them.
final class RecordingJson {
    private RecordingJson() {}

    /// A part of a recording.
    ///
    /// @param at `1:02:03` or `2:15`
    public record Part(@Nullable String at, @Nullable String title) {}

    /// What is sent.
    ///
    /// @param link where it lies elsewhere; left out when it comes as a file
    /// @param upload a file that was sent in pieces before
    /// @param audience a term, or `attendees`
    /// @param publicFrom a day, e.g. `2026-12-01`
    /// @param tags of principles, e.g. `ica:6`
    /// @param captions WebVTT
    public record Input(
            @Nullable String title,
            @Nullable String body,
            @Nullable String language,
            @Nullable String link,
            @Nullable String upload,
            @Nullable String audience,
            @Nullable String publicFrom,
            @Nullable List<String> tags,
            @Nullable List<Part> chapters,
            @Nullable String captions) {
        RecordingForm form() {
            return new RecordingForm(
                    clean(title).strip(),
                    clean(body),
                    clean(language),
                    clean(link).strip(),
                    clean(audience),
                    clean(publicFrom).strip(),
                    tags == null ? List.of() : List.copyOf(tags),
                    typed(chapters == null ? List.of() : chapters),
                    clean(captions));
        }

        String sent() {
            return clean(upload);
        }
    }

    /// A recording.
    ///
    /// @param file path of the file; null when it lies elsewhere
    /// @param link where it lies elsewhere
    /// @param captions path of the captions
    public record Out(
            long id,
            long event,
            String title,
            String body,
            String language,
            @Nullable String file,
            @Nullable String link,
            String audience,
            @Nullable String publicFrom,
            List<String> tags,
            List<Part> chapters,
            @Nullable String captions,
            String url) {
        static Out of(Recording it, String file) {
            var words = it.words();
            var source = it.source();
            return new Out(
                    it.id(),
                    it.event(),
                    words.title(),
                    words.body(),
                    words.language(),
                    file.isEmpty() ? null : file,
                    source.link().isEmpty() ? null : source.link(),
                    it.audience().term(),
                    it.audience().publicFrom().map(Object::toString).orElse(null),
                    words.tags(),
                    it.chapters().stream()
                            .map(chapter -> new Part(chapter.clock(), chapter.title()))
                            .toList(),
                    source.captions().isEmpty() ? null : it.path() + "/captions.vtt",
                    it.path());
        }
    }

    /// A piece of all recordings.
    public record Page(List<Out> items, @Nullable String next) {}

    private static String typed(List<Part> parts) {
        return parts.stream()
                .flatMap(Stream::ofNullable)
                .map(it -> clean(it.at()) + " " + clean(it.title()))
                .collect(Collectors.joining("\n"));
    }

    private static String clean(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").replace("\0", "");
    }
}
