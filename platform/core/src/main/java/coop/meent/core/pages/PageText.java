package coop.meent.core.pages;

import coop.meent.core.text.Language;
import java.time.Instant;
import java.util.Optional;

/// What a page says in a language.
///
/// @param revision how often it was edited; 0 is the shipped draft
/// @param body Markdown, with `{names}` of facts
/// @param dutch the Dutch revision whose content this is
/// @param at when it was edited; empty for the draft
/// @param by who edited it; empty for the draft, and for somebody who is gone
public record PageText(
        Language language,
        int revision,
        String title,
        String body,
        int dutch,
        Optional<Instant> at,
        String by) {
    static PageText draft(Language language, String title, String body) {
        return new PageText(language, 0, title, body, 0, Optional.empty(), "");
    }
}
