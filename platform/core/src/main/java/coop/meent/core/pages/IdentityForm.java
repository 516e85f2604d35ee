package coop.meent.core.pages;

import coop.meent.api.Problem;
import coop.meent.core.people.EmailAddress;
import coop.meent.core.text.Language;
import coop.meent.core.text.SiteWords.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the team says of its site: `name`, `line_nl` and its sisters, and the facts by their codes.
/// Nothing is obligatory.
///
/// @param values by field; what is missing is empty
public record IdentityForm(Map<String, String> values) {
    /// The fields, in order.
    public static final List<String> FIELDS =
            Stream.concat(
                            Stream.of("name", "line_nl", "line_fr", "line_en"),
                            Arrays.stream(Fact.values())
                                    .filter(IdentityForm::asked)
                                    .map(Fact::code))
                    .toList();

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST = 200;

    public IdentityForm {
        var typed = Map.copyOf(values);
        values =
                FIELDS.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        it -> it, it -> typed.getOrDefault(it, "").strip()));
    }

    /// {@return whether it is asked for; the others the site knows by itself}
    static boolean asked(Fact fact) {
        return switch (fact) {
            case NAME, SITE -> false;
            case COOPERATIVE, ADDRESS, NUMBER, MAIL, PHONE -> true;
        };
    }

    /// {@return what is wrong}
    public List<Problem> check() {
        var problems = new ArrayList<Problem>();
        values.forEach((field, text) -> {
            int most = field.equals("name") ? LONGEST_NAME : LONGEST;
            if (text.length() > most || text.codePoints().anyMatch(Character::isISOControl)) {
                problems.add(Problem.of(field, "pages.problem.line", most));
            }
        });
        var mail = value("mail");
        if (!mail.isEmpty() && EmailAddress.of(mail).isEmpty()) {
            problems.add(Problem.of("mail", "account.problem.email"));
        }
        return problems;
    }

    /// {@return what was typed in a field}
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /// {@return the same with another name of the community}
    public IdentityForm named(String name) {
        var changed = new HashMap<>(values);
        changed.put("name", name);
        return new IdentityForm(changed);
    }

    Map<Word, String> words() {
        var words = new HashMap<Word, String>();
        words.put(new Word(Language.NL, SiteIdentity.NAME), value("name"));
        for (var language : Language.values()) {
            words.put(new Word(language, SiteIdentity.LINE), value("line_" + language.tag()));
        }
        Arrays.stream(Fact.values())
                .filter(IdentityForm::asked)
                .forEach(it -> words.put(new Word(Language.NL, it.code()), value(it.code())));
        return words;
    }
}
