package coop.meent.compass.scores;

import coop.meent.api.Principle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Sheets as a case writes them, e.g. `3*B:5544-?`.
final class Cases {
    static final Principle ONLY = Principle.MEMBERSHIP;

    private Cases() {}

    /// The questions with these numbers, e.g. `124`.
    static Questionnaire asked(String numbers) {
        return new Questionnaire(
                Map.of(ONLY, numbers.chars().mapToObj(Character::toString).toList()));
    }

    static List<Sheet> sheets(String written) {
        var sheets = new ArrayList<Sheet>();
        for (var part : written.split(" ", -1)) {
            int star = part.indexOf('*');
            int times = star < 0 ? 1 : Integer.parseInt(part.substring(0, star));
            sheets.addAll(Collections.nCopies(times, sheet(part.substring(star + 1))));
        }
        return sheets;
    }

    private static Sheet sheet(String written) {
        var answers = new HashMap<String, Answer>();
        var given = written.substring(2);
        for (int i = 0; i < given.length(); i++) {
            if (given.charAt(i) != '.') {
                answers.put(String.valueOf(i + 1), answer(given.charAt(i)));
            }
        }
        return new Sheet(role(written.charAt(0)), answers);
    }

    private static Role role(char letter) {
        return Arrays.stream(Role.values())
                .filter(it -> it.name().charAt(0) == letter)
                .findFirst()
                .orElseThrow();
    }

    private static Answer answer(char given) {
        return switch (given) {
            case '-' -> Answer.NOT_APPLICABLE;
            case '?' -> Answer.DONT_KNOW;
            default -> Answer.of(String.valueOf(given)).orElseThrow();
        };
    }
}
