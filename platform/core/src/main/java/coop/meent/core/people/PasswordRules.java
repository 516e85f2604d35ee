package coop.meent.core.people;

import coop.meent.api.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which passwords are accepted: long ones, and none that everybody tries first. No rule says what
/// kinds of characters to mix.
public final class PasswordRules {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 256;
    private static final int LETTERS_OF_ONES_OWN = 4;
    private static final int LONGEST_ENDING = 6;

    private final Set<String> common = common();

    /// {@return what is wrong with the password}
    ///
    /// @param field name of the field
    /// @param context words that others know of the person: name, address
    public List<Problem> check(String field, String password, String... context) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return List.of(Problem.of(field, "password.short", SHORTEST));
        }
        if (length > LONGEST) {
            return List.of(Problem.of(field, "password.long", LONGEST));
        }
        var lower = password.toLowerCase(Locale.ROOT);
        if (isCommon(lower)) {
            return List.of(Problem.of(field, "password.common"));
        }
        return isAbout(lower, words(context))
                ? List.of(Problem.of(field, "password.about.you"))
                : List.of();
    }

    private boolean isCommon(String password) {
        var word = password.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        boolean fewAround = password.length() - word.length() <= LONGEST_ENDING;
        return common.contains(password)
                || (fewAround && common.contains(word))
                || password.chars().distinct().count() < 3;
    }

    private static boolean isAbout(String password, Collection<String> words) {
        var rest = password;
        for (var word : words) {
            rest = rest.replace(word, "");
        }
        return !rest.equals(password)
                && rest.replaceAll("[^\\p{L}]", "").length() < LETTERS_OF_ONES_OWN;
    }

    private static List<String> words(String... context) {
        var words = new HashSet<>(Set.of("meent"));
        Arrays.stream(context)
                .map(text -> text.toLowerCase(Locale.ROOT).replaceFirst("@.*", ""))
                .flatMap(
                        text -> Stream.concat(Stream.of(text), Stream.of(text.split("[^\\p{L}]+"))))
                .filter(word -> word.length() >= 3)
                .forEach(words::add);
        return words.stream().sorted((a, b) -> Integer.compare(b.length(), a.length())).toList();
    }

    private static Set<String> common() {
        var list =
                Objects.requireNonNull(
                        PasswordRules.class.getResourceAsStream("/common-passwords.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
