package coop.meent.compass.outcomes;

import static java.util.stream.Collectors.joining;

import coop.meent.api.Organisation;
import coop.meent.api.Platform;
import coop.meent.api.Principle;
import coop.meent.compass.questions.Question;
import coop.meent.compass.questions.QuestionSet;
import coop.meent.compass.questions.Situation;
import coop.meent.compass.questions.Wording;
import coop.meent.compass.scans.Scan;
import coop.meent.compass.scores.Role;
import coop.meent.compass.scores.Score;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// How a report is said in one language.
final class Words {
    /// What stands where there is no number.
    static final String NONE = "–";

    private static final String MINUS = "\u2212";

    private final Platform platform;
    private final String language;
    private final Scan scan;
    private final QuestionSet set;
    private final Set<Situation> situations;

    Words(Platform platform, String language, Report report) {
        this.platform = platform;
        this.language = language;
        this.scan = report.outcome().scan();
        this.set = report.outcome().set();
        int year = scan.openedAt().atZone(platform.clock().getZone()).getYear();
        this.situations = scan.profile().situations(year);
    }

    String language() {
        return language;
    }

    String text(String key, Object... arguments) {
        return platform.texts().text(language, key, arguments);
    }

    /// {@return whose scan it is}
    String owner() {
        return scan.organisation().isPresent()
                ? platform.organisations()
                        .find(scan.organisation().getAsLong())
                        .map(Organisation::name)
                        .orElse(text("outcomes.organisation.gone"))
                : text("outcomes.own");
    }

    Wording wording(Question question) {
        return question.wording(language, situations);
    }

    /// {@return what was asked}
    String ask(String id) {
        return question(id).map(it -> wording(it).ask()).orElse(id);
    }

    Optional<Question> question(String id) {
        return set.questions().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    String title(Principle principle) {
        return principle.title(language);
    }

    String role(Role role) {
        return text("outcomes.role." + role.code());
    }

    /// {@return the roles, in their order, with commas between}
    String roles(Collection<Role> roles) {
        return Arrays.stream(Role.values())
                .filter(roles::contains)
                .map(this::role)
                .collect(joining(", "));
    }

    String number(Optional<Score> score) {
        return score.map(it -> number(it.shown())).orElse(NONE);
    }

    String number(BigDecimal number) {
        return number(number, language);
    }

    static String number(BigDecimal number, String language) {
        var plain = number.toPlainString();
        return language.equals("en") ? plain : plain.replace('.', ',');
    }

    /// {@return month and year, e.g. `november 2026`}
    String month(Instant moment) {
        return DateTimeFormatter.ofPattern("MMMM y", Locale.of(language, "BE"))
                .withZone(platform.clock().getZone())
                .format(moment);
    }

    /// {@return the number with its sign}
    String difference(BigDecimal number) {
        return switch (number.signum()) {
            case 0 -> number(number);
            case 1 -> "+" + number(number);
            case -1 -> MINUS + number(number.negate());
            default -> throw new IllegalStateException("no sign: " + number);
        };
    }
}
