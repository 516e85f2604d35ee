package coop.meent.shares.registers;

import coop.meent.api.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/// What the board typed to let somebody of outside into its register.
///
/// @param values the trimmed text of every field; an empty one for what was left out
record MandateForm(Map<String, String> values) {
    static final List<String> FIELDS = List.of("provider", "person", "rights", "from", "until");

    /// Stands for all people of the provider.
    static final String WHOLE = "all";

    static final Set<String> RIGHTS = Set.of("view", "enter", "audit");
    private static final int MOST_YEARS = 2;

    MandateForm {
        values = Map.copyOf(values);
    }

    static MandateForm read(Function<String, String> sent) {
        var values = new HashMap<String, String>();
        FIELDS.forEach(field -> values.put(field, sent.apply(field).replace("\0", "").strip()));
        return new MandateForm(values);
    }

    static MandateForm empty(String provider, LocalDate today) {
        var usual =
                Map.of(
                        "provider",
                        provider,
                        "person",
                        WHOLE,
                        "rights",
                        "view",
                        "from",
                        today.toString(),
                        "until",
                        today.plusYears(1).toString());
        return read(field -> usual.getOrDefault(field, ""));
    }

    String value(String field) {
        return values.getOrDefault(field, "");
    }

    OptionalLong provider() {
        return number(value("provider"));
    }

    /// {@return everything that is wrong, in the order of the form}
    ///
    /// @param people ids of who works for the provider
    List<Problem> check(boolean providerThere, Set<Long> people, LocalDate today) {
        var problems = new ArrayList<Problem>();
        if (!providerThere) {
            problems.add(Problem.of("provider", "shares.mandate.provider.missing"));
        }
        var person = number(value("person"));
        if (!value("person").equals(WHOLE)
                && (person.isEmpty() || !people.contains(person.getAsLong()))) {
            problems.add(Problem.of("person", "shares.mandate.person.missing"));
        }
        if (!RIGHTS.contains(value("rights"))) {
            problems.add(Problem.of("rights", "shares.mandate.rights.missing"));
        }
        checkDays(problems, today);
        return problems;
    }

    private void checkDays(List<Problem> problems, LocalDate today) {
        var from = from();
        var until = until();
        if (from.isEmpty() || from.get().isBefore(today)) {
            problems.add(Problem.of("from", "shares.mandate.from.missing"));
        } else if (until.isEmpty() || until.get().isBefore(from.get())) {
            problems.add(Problem.of("until", "shares.mandate.until.missing"));
        } else if (until.get().isAfter(from.get().plusYears(MOST_YEARS))) {
            problems.add(Problem.of("until", "shares.mandate.until.far", MOST_YEARS));
        }
    }

    /// {@return what it says; only when [#check] found nothing}
    Mandate mandate(long register, OptionalLong by, Instant now) {
        boolean whole = value("person").equals(WHOLE);
        return new Mandate(
                register,
                0,
                provider().orElseThrow(),
                whole,
                whole ? OptionalLong.empty() : number(value("person")),
                value("rights").equals("audit"),
                value("rights").equals("enter"),
                from().orElseThrow(),
                until().orElseThrow(),
                by,
                now,
                Optional.empty());
    }

    private Optional<LocalDate> from() {
        return OpenForm.day(value("from"));
    }

    private Optional<LocalDate> until() {
        return OpenForm.day(value("until"));
    }

    private static OptionalLong number(String text) {
        return text.matches("[1-9]\\d{0,17}")
                ? OptionalLong.of(Long.parseLong(text))
                : OptionalLong.empty();
    }
}
