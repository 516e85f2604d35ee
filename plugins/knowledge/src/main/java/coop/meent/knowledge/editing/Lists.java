package coop.meent.knowledge.editing;

import coop.meent.api.Organisations;
import coop.meent.api.Platform;
import coop.meent.api.Principle;
import coop.meent.api.Texts;
import coop.meent.knowledge.articles.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What there is to choose from.
final class Lists {
    private static final List<String> LANGUAGES = List.of("nl", "fr", "en");
    private static final List<String> FORMS =
            List.of("cv", "ecv", "esv", "vzw", "ivzw", "bv", "nv", "cooperatie", "maatschap");

    private final Organisations organisations;
    private final Texts texts;

    Lists(Platform platform) {
        this.organisations = platform.organisations();
        this.texts = platform.texts();
    }

    /// One thing to choose.
    record Option(String value, String label) {}

    List<Option> kinds(String reader) {
        return options(
                Arrays.stream(Kind.values()).map(Kind::code),
                it -> texts.text(reader, "articles.kind." + it));
    }

    List<Option> languages(String reader) {
        return options(LANGUAGES.stream(), it -> texts.text(reader, "shelves.language." + it));
    }

    List<Option> sectors(String reader) {
        return options(organisations.sectors().stream(), it -> texts.text(reader, "sector." + it));
    }

    /// {@return the legal forms, and what somebody gave that is not among them}
    List<Option> legalForms(String reader, String given) {
        var known = options(FORMS.stream(), it -> texts.text(reader, "legal_form." + it));
        if (given.isBlank() || FORMS.contains(given)) {
            return known;
        }
        return Stream.concat(known.stream(), Stream.of(new Option(given, given))).toList();
    }

    List<Option> principles(String reader) {
        return Arrays.stream(Principle.values())
                .map(it -> new Option(it.tag(), it.title(reader)))
                .toList();
    }

    private static List<Option> options(Stream<String> codes, UnaryOperator<String> label) {
        return codes.map(it -> new Option(it, label.apply(it))).toList();
    }
}
