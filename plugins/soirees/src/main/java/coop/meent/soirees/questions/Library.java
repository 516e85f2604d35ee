package coop.meent.soirees.questions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// The questions that come along with the plugin.
final class Library {
    private static final String FILE = "/library/questions.txt";
    private static final Pattern BLANK = Pattern.compile("\\R\\s*\\R");
    private static final int LINES = 4;

    private final List<Card> cards;

    Library() {
        this.cards =
                BLANK.splitAsStream(text())
                        .filter(it -> !it.startsWith("#"))
                        .map(Library::card)
                        .toList();
    }

    /// {@return all of them, theme by theme}
    List<Card> cards() {
        return cards;
    }

    private static Card card(String block) {
        var lines =
                Arrays.stream(block.split("\\R", -1))
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .toList();
        if (lines.size() != LINES) {
            throw new IllegalStateException("no question in three languages: " + block);
        }
        var head = lines.getFirst().split(" ", 2);
        var theme = Theme.valueOf(head[0]);
        return new Card(
                theme.code() + "-" + head[1], theme, lines.get(1), lines.get(2), lines.get(3));
    }

    private static String text() {
        try (var in = Library.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("no " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
