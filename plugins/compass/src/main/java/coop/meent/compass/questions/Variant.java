package coop.meent.compass.questions;

import java.util.Map;

/// Other words for the same question, where the common ones would be wrong. The answers count as
/// answers to the same question.
///
/// @param texts by language
public record Variant(Situation when, Map<String, Wording> texts) {
    public Variant {
        texts = Map.copyOf(texts);
    }
}
