package coop.meent.sharing.guests;

import coop.meent.api.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Who somebody without an account says they are.
public record GuestForm(String name, String email) {
    private static final int LONGEST = 120;
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>\",;]{1,64}@[^\\s@<>\",;]{1,180}");

    public List<Problem> check() {
        var problems = new ArrayList<Problem>();
        if (name.isBlank() || name.length() > LONGEST || name.contains("\n")) {
            problems.add(Problem.of("name", "loans.problem.name"));
        }
        if (!ADDRESS.matcher(email).matches()) {
            problems.add(Problem.of("email", "loans.problem.email"));
        }
        return problems;
    }

    @Override
    public String toString() {
        return "a guest";
    }
}
