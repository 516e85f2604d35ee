package coop.meent.core.care;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The rules of the house, as somebody reports by them and as the team decides by them.
enum Rule {
    RESPECT,
    DISCRIMINATION,
    PRIVACY,
    MISLEADING,
    SPAM,
    UNLAWFUL,
    OTHER;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Rule::code).toList();
    }

    static Optional<Rule> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
