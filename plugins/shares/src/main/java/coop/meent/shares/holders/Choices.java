package coop.meent.shares.holders;

import coop.meent.api.Texts;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What can be chosen in the forms about holders, in the reader's language.
final class Choices {
    /// One of the answers to choose from.
    record Choice(String value, String label, String hint) {}

    private final Texts texts;

    Choices(Texts texts) {
        this.texts = texts;
    }

    List<Choice> languages(String language) {
        return Stream.of("nl", "fr", "en")
                .map(it -> choice(it, language, "shares.holders.language." + it))
                .toList();
    }

    List<Choice> roles(String language) {
        return Arrays.stream(PartyRole.values())
                .map(it ->
                        new Choice(
                                it.name(),
                                texts.text(language, "shares.parties.role." + it.name()),
                                texts.text(language, "shares.parties.role." + it.name() + ".hint")))
                .toList();
    }

    /// {@return all countries, the near ones first}
    List<Choice> countries(String language) {
        var locale = Locale.of(language);
        var near = List.of("BE", "NL", "FR", "DE", "LU");
        var far =
                Arrays.stream(Locale.getISOCountries())
                        .filter(it -> !near.contains(it))
                        .sorted(Comparator.comparing(it -> name(it, locale)));
        return Stream.concat(near.stream(), far)
                .map(it -> new Choice(it, name(it, locale), ""))
                .toList();
    }

    private Choice choice(String value, String language, String key) {
        return new Choice(value, texts.text(language, key), "");
    }

    static String name(String country, Locale locale) {
        return Locale.of("", country).getDisplayCountry(locale);
    }
}
