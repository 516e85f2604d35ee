package coop.meent.jobs;

import coop.meent.api.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What somebody typed in the form, or sent as JSON, field by field.
///
/// @param values the trimmed text of every field; an empty one for what was left out
record VacancyForm(Map<String, String> values) {
    static final List<String> FIELDS =
            List.of(
                    "organisation",
                    "title",
                    "language",
                    "visibility",
                    "place",
                    "remote",
                    "employment",
                    "hours",
                    "pay",
                    "payMinimum",
                    "payMaximum",
                    "payPer",
                    "jointCommittee",
                    "description",
                    "apply",
                    "closesOn",
                    "version");

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_LINE = 100;
    private static final int LONGEST_TEXT = 20_000;
    private static final BigDecimal MOST_HOURS = new BigDecimal(60);
    private static final List<String> LANGUAGES = List.of("nl", "fr", "en");

    VacancyForm {
        values = Map.copyOf(values);
    }

    /// {@return the form, with each field as the sender gives it}
    static VacancyForm read(Function<String, String> sent) {
        var values = new HashMap<String, String>();
        FIELDS.forEach(field -> values.put(field, sent.apply(field).replace("\0", "").strip()));
        values.computeIfPresent("title", (_, title) -> title.replaceAll("\\s+", " "));
        return new VacancyForm(values);
    }

    /// {@return an empty form, with what most people would choose}
    static VacancyForm empty(String language, LocalDate today) {
        var usual =
                Map.of(
                        "language", language,
                        "visibility", Visibility.PUBLIC.code(),
                        "employment", Employment.FULL_TIME.code(),
                        "pay", Pay.Kind.RANGE.code(),
                        "payPer", Pay.Per.MONTH.code(),
                        "closesOn", today.plusMonths(Vacancy.MONTHS_OPEN).toString());
        return read(field -> usual.getOrDefault(field, ""));
    }

    /// {@return the form as it was when the vacancy was last saved}
    static VacancyForm of(Vacancy vacancy) {
        var offer = vacancy.offer();
        var values = new HashMap<String, String>();
        values.put("organisation", Long.toString(vacancy.organisation()));
        values.put("title", offer.title());
        values.put("language", offer.language());
        values.put("visibility", offer.visibility().code());
        values.put("place", offer.place());
        values.put("remote", offer.remote() ? "true" : "");
        values.put("employment", offer.employment().code());
        values.put("hours", offer.hours().map(BigDecimal::toPlainString).orElse(""));
        values.put("jointCommittee", offer.jointCommittee());
        values.put("description", offer.description());
        values.put("apply", offer.apply().text());
        values.put("closesOn", offer.closesOn().toString());
        values.put("version", Integer.toString(vacancy.version()));
        values.putAll(PayFields.of(offer.pay()));
        return read(field -> values.getOrDefault(field, ""));
    }

    /// {@return the same with another value in a field}
    VacancyForm with(String field, long value) {
        var changed = new HashMap<>(values);
        changed.put(field, Long.toString(value));
        return new VacancyForm(changed);
    }

    /// {@return the same as a change of that version of the vacancy, whose organisation is fixed}
    VacancyForm on(Vacancy vacancy) {
        return with("organisation", vacancy.organisation()).with("version", vacancy.version());
    }

    String value(String field) {
        return values.getOrDefault(field, "");
    }

    Optional<Long> organisation() {
        return number(value("organisation"));
    }

    /// {@return the version that was changed; empty to change whatever is there}
    Optional<Long> version() {
        return number(value("version"));
    }

    /// {@return everything that is wrong, in the order of the form}
    List<Problem> check(LocalDate today) {
        var problems = new ArrayList<Problem>();
        refuse(problems, organisation().isEmpty(), "organisation", "problem.organisation");
        refuse(problems, value("title").isEmpty(), "title", "problem.title.missing");
        tooLong(problems, "title", LONGEST_TITLE);
        refuse(problems, value("description").isEmpty(), "description", "problem.description");
        tooLong(problems, "description", LONGEST_TEXT);
        refuse(problems, value("place").isEmpty() && !remote(), "place", "problem.place");
        tooLong(problems, "place", LONGEST_LINE);
        refuse(problems, employment().isEmpty(), "employment", "problem.employment");
        refuse(problems, !hoursAreRight(), "hours", "problem.hours");
        problems.addAll(new PayFields(this).check());
        tooLong(problems, "jointCommittee", LONGEST_LINE);
        checkApply(problems);
        checkClosing(problems, today);
        refuse(problems, visibility().isEmpty(), "visibility", "problem.visibility");
        refuse(problems, !LANGUAGES.contains(value("language")), "language", "problem.language");
        return problems;
    }

    private void checkApply(List<Problem> problems) {
        var typed = value("apply");
        refuse(problems, typed.isEmpty(), "apply", "problem.apply.missing");
        var readable = typed.isEmpty() || Apply.parse(typed).isPresent();
        refuse(problems, !readable, "apply", "problem.apply");
    }

    private void checkClosing(List<Problem> problems, LocalDate today) {
        var closesOn = closesOn();
        refuse(problems, closesOn.isEmpty(), "closesOn", "problem.closes.unreadable");
        refuse(
                problems,
                closesOn.filter(it -> it.isBefore(today)).isPresent(),
                "closesOn",
                "problem.closes.past");
        refuse(
                problems,
                closesOn.filter(it -> it.isAfter(today.plusYears(1))).isPresent(),
                "closesOn",
                "problem.closes.far");
    }

    /// {@return what was written; only for a form that [#check] found nothing in}
    Offer offer() {
        return new Offer(
                value("title"),
                value("language"),
                visibility().orElseThrow(),
                value("place"),
                remote(),
                employment().orElseThrow(),
                hours(),
                new PayFields(this).pay(),
                value("jointCommittee"),
                value("description"),
                Apply.parse(value("apply")).orElseThrow(),
                closesOn().orElseThrow());
    }

    Optional<Employment> employment() {
        return Coded.find(Employment.class, value("employment"));
    }

    private Optional<Visibility> visibility() {
        return Coded.find(Visibility.class, value("visibility"));
    }

    private boolean remote() {
        return value("remote").equals("true");
    }

    private Optional<BigDecimal> hours() {
        var typed = value("hours").replace(',', '.');
        return typed.matches("\\d{1,3}(\\.\\d)?")
                ? Optional.of(new BigDecimal(typed))
                : Optional.empty();
    }

    private boolean hoursAreRight() {
        return value("hours").isEmpty()
                || hours().filter(it -> it.signum() > 0 && it.compareTo(MOST_HOURS) <= 0)
                        .isPresent();
    }

    private Optional<LocalDate> closesOn() {
        try {
            return Optional.of(LocalDate.parse(value("closesOn")));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Long> number(String typed) {
        return typed.matches("\\d{1,18}") ? Optional.of(Long.valueOf(typed)) : Optional.empty();
    }

    private void tooLong(List<Problem> problems, String field, int most) {
        if (value(field).length() > most) {
            problems.add(Problem.of(field, "problem.long", most));
        }
    }

    private static void refuse(List<Problem> problems, boolean wrong, String field, String key) {
        if (wrong) {
            problems.add(Problem.of(field, key));
        }
    }
}
