package coop.meent.compass.questions;

import coop.meent.api.Principle;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One question, whose id stays while its words get better.
///
/// @param texts by language
public record Question(
        String id, Principle principle, Map<String, Wording> texts, List<Variant> variants) {
    public Question {
        texts = Map.copyOf(texts);
        variants = List.copyOf(variants);
    }

    /// {@return the words for an organisation; where it has no words of its own, the common ones}
    ///
    /// @throws IllegalArgumentException when there are none in this language
    public Wording wording(String language, Set<Situation> situations) {
        var words =
                variants.stream()
                        .filter(it -> situations.contains(it.when()))
                        .map(Variant::texts)
                        .findFirst()
                        .orElse(texts)
                        .get(language);
        if (words == null) {
            throw new IllegalArgumentException("%s has no %s".formatted(id, language));
        }
        return words;
    }
}
