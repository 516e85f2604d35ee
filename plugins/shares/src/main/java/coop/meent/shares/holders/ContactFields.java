package coop.meent.shares.holders;

import coop.meent.api.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The fields that say how to reach somebody.
final class ContactFields {
    static final List<String> FIELDS = List.of("language", "email", "phone");

    private static final Set<String> LANGUAGES = Set.of("nl", "fr", "en");
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s<>,;]{1,64}@[^@\\s<>,;]+\\.[^@\\s<>,;.]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./-]{6,30}");
    private static final int LONGEST = 200;

    private ContactFields() {}

    static List<Problem> check(Typed typed) {
        var problems = new ArrayList<Problem>();
        if (!LANGUAGES.contains(typed.text("language"))) {
            problems.add(Problem.of("language", "shares.holders.language.wrong"));
        }
        var email = typed.text("email");
        if (!email.isEmpty() && (email.length() > LONGEST || !EMAIL.matcher(email).matches())) {
            problems.add(Problem.of("email", "shares.holders.email.wrong"));
        }
        if (typed.has("phone") && !PHONE.matcher(typed.text("phone")).matches()) {
            problems.add(Problem.of("phone", "shares.holders.phone.wrong"));
        }
        return problems;
    }

    static Contact contact(Typed typed) {
        return new Contact(typed.text("language"), typed.text("email"), typed.text("phone"));
    }
}
