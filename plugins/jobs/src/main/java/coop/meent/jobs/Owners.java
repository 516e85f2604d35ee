package coop.meent.jobs;

import coop.meent.api.Mail;
import coop.meent.api.People;
import coop.meent.api.Role;
import coop.meent.api.Texts;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Who is written to about a vacancy, and in which words.
final class Owners {
    private static final int MOST = 5;

    private final People people;
    private final Texts texts;

    Owners(People people, Texts texts) {
        this.people = people;
        this.texts = texts;
    }

    /// A letter that is written in each reader's language.
    ///
    /// @param key of its messages: `<key>.subject`, `<key>.text` and `<key>.button`
    /// @param url where its button leads, by language
    /// @param arguments fill subject and text
    record Letter(String key, Function<String, String> url, List<Object> arguments) {}

    /// {@return the author, who must still act for the organisation; else whoever does; asks the
    /// database, so never inside a transaction}
    List<People.Person> of(Vacancy vacancy) {
        var colleagues = people.holding(vacancy.organisation(), EnumSet.allOf(Role.class));
        var author = vacancy.author();
        if (author.isEmpty()) {
            return few(colleagues);
        }
        var still = colleagues.stream().filter(it -> it.id() == author.getAsLong()).toList();
        if (!still.isEmpty()) {
            return few(still);
        }
        return colleagues.isEmpty()
                ? people.find(author.getAsLong()).stream().toList()
                : few(colleagues);
    }

    private static List<People.Person> few(List<People.Person> people) {
        return people.stream().distinct().limit(MOST).toList();
    }

    Mail mail(People.Person to, Letter letter) {
        var language = to.language();
        var arguments = letter.arguments().toArray();
        return new Mail(
                to.id(),
                texts.text(language, letter.key() + ".subject", arguments),
                texts.text(language, letter.key() + ".text", arguments),
                Optional.of(
                        new Mail.Action(
                                texts.text(language, letter.key() + ".button"),
                                letter.url().apply(language))));
    }
}
