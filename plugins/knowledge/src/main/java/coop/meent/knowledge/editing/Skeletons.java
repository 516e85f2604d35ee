package coop.meent.knowledge.editing;

import coop.meent.knowledge.articles.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// With what an article of each kind begins, in its language.
final class Skeletons {
    private Skeletons() {}

    /// {@return the text, or an empty one for a kind that has none}
    static String of(Kind kind, String language) {
        if (kind == Kind.PLAIN) {
            return "";
        }
        var name = "/skeletons/" + kind.code() + "_" + language + ".md";
        try (var in = Skeletons.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
