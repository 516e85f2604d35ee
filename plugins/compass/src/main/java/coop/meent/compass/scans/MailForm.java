package coop.meent.compass.scans;

import coop.meent.api.Problem;
import coop.meent.compass.scores.Role;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Addresses that somebody pasted, to which a role's link goes. They are kept nowhere.
///
/// @param addresses one on each line; commas and semicolons between them are fine too
record MailForm(String role, String addresses) {
    static final int MOST = 200;
    private static final int SHOWN = 5;
    private static final int LONGEST = 254;
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "[^\\s@<>()\\[\\],;:\"]+@[^\\s@<>()\\[\\],;:\".]+(\\.[^\\s@<>()\\[\\],;:\".]+)+");

    /// {@return as what they are invited}
    Optional<Role> as() {
        return Role.of(role);
    }

    /// {@return each address once}
    List<String> all() {
        var all = new LinkedHashSet<String>();
        pieces().filter(MailForm::good).forEach(all::add);
        return List.copyOf(all);
    }

    private Stream<String> pieces() {
        return addresses
                .lines()
                .flatMap(it -> Stream.of(it.split("[,;]")))
                .map(MailForm::bare)
                .filter(it -> !it.isEmpty());
    }

    // "An Peeters <an@example.org>" is how mail programs copy it
    private static String bare(String typed) {
        var stripped = typed.strip();
        int open = stripped.lastIndexOf('<');
        return open >= 0 && stripped.endsWith(">")
                ? stripped.substring(open + 1, stripped.length() - 1).strip()
                : stripped;
    }

    private static boolean good(String address) {
        return address.length() <= LONGEST && ADDRESS.matcher(address).matches();
    }

    /// {@return what is wrong with it; of the lines that are no addresses the first few, each by
    /// its words}
    List<Problem> check() {
        if (as().isEmpty()) {
            return List.of(Problem.of("role", "scans.problem.role"));
        }
        var wrong =
                pieces().filter(it -> !good(it))
                        .map(it -> Problem.of("addresses", "scans.problem.address", cut(it)))
                        .limit(SHOWN)
                        .toList();
        if (!wrong.isEmpty()) {
            return wrong;
        }
        int count = all().size();
        if (count == 0) {
            return List.of(Problem.of("addresses", "scans.problem.addresses"));
        }
        return count > MOST
                ? List.of(Problem.of("addresses", "scans.problem.many", count, MOST))
                : List.of();
    }

    private static String cut(String typed) {
        return typed.length() > 60 ? typed.substring(0, 60) + "…" : typed;
    }
}
