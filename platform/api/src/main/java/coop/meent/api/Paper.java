package coop.meent.api;

import java.time.Instant;
import java.util.Map;

/// A paper: what a template says, and what stands around it on every sheet.
///
/// @param template as of a page, e.g. `shares/certificate.peb`; it extends `theme/paper.peb` and is
///   well-formed XML
/// @param language `nl`, `fr` or `en`
/// @param model what the template reads
/// @param title of the file, and on the right above each sheet
/// @param author whose paper it is; on the left above each sheet
/// @param at when it was made, as the file says; an equal paper of an equal moment has equal bytes
/// @param foot below each sheet, beside the number of the sheet; empty for none
/// @since 1.0
public record Paper(
        String template,
        String language,
        Map<String, ?> model,
        String title,
        String author,
        Instant at,
        String foot) {
    public Paper {
        model = Map.copyOf(model);
    }
}
