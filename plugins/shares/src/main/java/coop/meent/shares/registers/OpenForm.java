package coop.meent.shares.registers;

import coop.meent.api.Entitlements;
import coop.meent.api.Organisation;
import coop.meent.api.Organisations;
import coop.meent.api.Problem;
import coop.meent.shares.registers.Register.Country;
import coop.meent.shares.registers.Register.Liability;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What somebody of the team typed to open a register, or sent as JSON.
///
/// @param values the trimmed text of every field; an empty one for what was left out
record OpenForm(Map<String, String> values) {
    static final List<String> FIELDS =
            List.of("organisation", "name", "country", "liability", "founded", "yearStart");

    /// What a membership must open before a register can be.
    static final String CAPABILITY = "shares.register";

    private static final int LONGEST_NAME = 120;
    private static final LocalDate FIRST = LocalDate.of(1800, 1, 1);

    OpenForm {
        values = Map.copyOf(values);
    }

    static OpenForm read(Function<String, String> sent) {
        var values = new HashMap<String, String>();
        FIELDS.forEach(field ->
                values.put(
                        field,
                        sent.apply(field).replace("\0", "").replaceAll("\\s+", " ").strip()));
        return new OpenForm(values);
    }

    static OpenForm empty() {
        var usual = Map.of("country", "BE", "liability", "LIMITED", "yearStart", "01-01");
        return read(field -> usual.getOrDefault(field, ""));
    }

    String value(String field) {
        return values.getOrDefault(field, "");
    }

    /// {@return everything that is wrong, in the order of the form}
    List<Problem> check(Organisations organisations, Entitlements entitlements, LocalDate today) {
        var problems = new ArrayList<Problem>();
        var whose = organisation(organisations);
        if (whose.isEmpty()) {
            problems.add(Problem.of("organisation", "shares.open.organisation.missing"));
        } else if (!entitlements.can(whose.get().id(), CAPABILITY, today).yes()) {
            problems.add(
                    Problem.of(
                            "organisation", "shares.open.organisation.closed", whose.get().name()));
        }
        if (value("name").length() > LONGEST_NAME) {
            problems.add(Problem.of("name", "shares.open.name.long", LONGEST_NAME));
        }
        checkLaw(problems);
        checkDays(problems, today);
        return problems;
    }

    private void checkLaw(List<Problem> problems) {
        var country = one(Country.values(), value("country"));
        if (country.isEmpty()) {
            problems.add(Problem.of("country", "shares.open.country.missing"));
        }
        var liability = one(Liability.values(), value("liability"));
        if (liability.isEmpty()) {
            problems.add(Problem.of("liability", "shares.open.liability.missing"));
        } else if (country.isPresent()
                && (country.get() == Country.BE) != (liability.get() == Liability.LIMITED)) {
            problems.add(Problem.of("liability", "shares.open.liability.country"));
        }
    }

    private void checkDays(List<Problem> problems, LocalDate today) {
        var founded = founded();
        if (founded.isEmpty() || founded.get().isBefore(FIRST)) {
            problems.add(Problem.of("founded", "shares.open.founded.missing"));
        } else if (founded.get().isAfter(today)) {
            problems.add(Problem.of("founded", "shares.open.founded.future"));
        }
        if (yearStart().isEmpty()) {
            problems.add(Problem.of("yearStart", "shares.open.year.missing"));
        }
    }

    /// {@return what it says; only when [#check] found nothing}
    Opening opening(Organisations organisations) {
        var whose = organisation(organisations).orElseThrow();
        return new Opening(
                whose.id(),
                value("name").isEmpty() ? whose.name() : value("name"),
                Country.valueOf(value("country")),
                Liability.valueOf(value("liability")),
                founded().orElseThrow(),
                yearStart().orElseThrow());
    }

    private Optional<Organisation> organisation(Organisations organisations) {
        return value("organisation").matches("\\d{1,18}")
                ? organisations.find(Long.parseLong(value("organisation")))
                : Optional.empty();
    }

    private Optional<LocalDate> founded() {
        return day(value("founded"));
    }

    // 29 February would be no day in most years
    private Optional<MonthDay> yearStart() {
        return day("2001-" + value("yearStart")).map(MonthDay::from);
    }

    static Optional<LocalDate> day(String text) {
        try {
            return text.matches("\\d{4}-\\d{2}-\\d{2}")
                    ? Optional.of(LocalDate.parse(text))
                    : Optional.empty();
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, String text) {
        return Arrays.stream(values).filter(it -> it.name().equals(text)).findFirst();
    }
}
