package coop.meent.soirees.afterwards.contacts;

import coop.meent.api.Problem;
import coop.meent.soirees.typed.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What somebody gives to whom they stay in touch with; each part may be empty.
record Card(String email, String phone, String words) {
    private static final int LONGEST = 200;
    private static final int LONGEST_WORDS = 1_000;

    static final Card NONE = new Card("", "", "");

    Card {
        email = Asked.clean(email).strip();
        phone = Asked.clean(phone).strip();
        words = Asked.clean(words).strip();
    }

    static Card read(Function<String, String> sent) {
        return new Card(sent.apply("email"), sent.apply("phone"), sent.apply("words"));
    }

    boolean empty() {
        return email.isEmpty() && phone.isEmpty() && words.isEmpty();
    }

    /// {@return what is wrong with it}
    List<Problem> check() {
        var problems = new ArrayList<Problem>();
        if (empty()) {
            problems.add(Problem.of("email", "afterwards.problem.card"));
        } else if (email.length() > LONGEST || (!email.isEmpty() && !email.matches("\\S+@\\S+"))) {
            problems.add(Problem.of("email", "afterwards.problem.email"));
        }
        if (phone.length() > LONGEST) {
            problems.add(Problem.of("phone", "afterwards.problem.long", LONGEST));
        }
        if (words.length() > LONGEST_WORDS) {
            problems.add(Problem.of("words", "afterwards.problem.long", LONGEST_WORDS));
        }
        return problems;
    }

    @Override
    public String toString() {
        return "card";
    }
}
