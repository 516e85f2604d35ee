package coop.meent.sharing.asks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Words that stand in every other question, in three languages, so that having one in common says
/// nothing.
record IdleWords(Set<String> words) {
    private static final String FILE = "/words/idle.txt";

    static IdleWords read() {
        try (var in = Objects.requireNonNull(IdleWords.class.getResourceAsStream(FILE), FILE)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new IdleWords(Set.copyOf(List.of(text.strip().split("\\s+"))));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + FILE, failure);
        }
    }

    boolean has(String word) {
        return words.contains(word);
    }
}
