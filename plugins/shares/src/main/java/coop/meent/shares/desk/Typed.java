package coop.meent.shares.desk;

import coop.meent.api.Problem;
import coop.meent.shares.ledger.Deed;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// What stands in the fields of a form, read as what it should be. A field that cannot be read is
/// noted among the problems and reads as nothing; whoever asks looks at the problems first.
final class Typed {
    static final String PROBLEM = "shares.desk.problem.";

    private static final int EARLIEST = 1800;
    private static final int LATEST = 2200;
    private static final BigDecimal MOST = BigDecimal.valueOf(Deed.MOST);
    private static final Pattern WHOLE = Pattern.compile("\\d{1,30}");
    private static final Pattern BELOW = Pattern.compile("[-\u2212\u2013]\\s*\\d+([.,]\\d+)?");
    private static final Pattern BROKEN = Pattern.compile("\\d*[.,]\\d+");
    private static final Pattern COMMA =
            Pattern.compile("(\\d{1,3}(\\.\\d{3})+|\\d{1,20})(,\\d{1,2})?");
    private static final Pattern POINT =
            Pattern.compile("(\\d{1,3}(,\\d{3})+|\\d{1,20})\\.\\d{1,2}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0\u202f]");
    private static final DateTimeFormatter BY_HAND =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    private final Map<String, String> values;
    private final List<Problem> problems = new ArrayList<>();

    Typed(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    String text(Field field) {
        return values.getOrDefault(field.key(), "");
    }

    void note(Field field, String problem, Object... arguments) {
        problems.add(Problem.of(field.key(), PROBLEM + problem, arguments));
    }

    /// {@return a number of shares, at least 1}
    long quantity(Field field) {
        var typed = BLANKS.matcher(text(field)).replaceAll("");
        if (typed.isEmpty()) {
            note(field, "quantity");
            return 0;
        }
        if (BELOW.matcher(typed).matches() || typed.matches("0+")) {
            note(field, "quantity.least");
            return 0;
        }
        return whole(field, typed, "quantity.whole");
    }

    private long whole(Field field, String typed, String otherwise) {
        if (!WHOLE.matcher(typed).matches()) {
            note(field, BROKEN.matcher(typed).matches() ? otherwise : "number");
            return 0;
        }
        return upToMost(field, new BigDecimal(typed));
    }

    private long upToMost(Field field, BigDecimal number) {
        if (number.compareTo(MOST) > 0) {
            note(field, "most");
            return 0;
        }
        return number.longValueExact();
    }

    /// {@return the number of a lot, an entry or a share; empty when the field is}
    OptionalLong number(Field field) {
        var typed = BLANKS.matcher(text(field)).replaceAll("");
        if (typed.isEmpty()) {
            return OptionalLong.empty();
        }
        long number = BELOW.matcher(typed).matches() ? 0 : whole(field, typed, "number");
        if (number == 0 && problems.stream().noneMatch(it -> it.field().equals(field.key()))) {
            note(field, "number");
        }
        return OptionalLong.of(number);
    }

    /// {@return a number that must be there}
    long numbered(Field field) {
        var number = number(field);
        if (number.isEmpty()) {
            note(field, field.key());
        }
        return number.orElse(0);
    }

    /// {@return an amount in cents; empty when the field is}
    OptionalLong cents(Field field) {
        var typed = BLANKS.matcher(text(field).replace("€", "")).replaceAll("");
        if (typed.isEmpty()) {
            return OptionalLong.empty();
        }
        if (BELOW.matcher(typed).matches()) {
            note(field, "money.least");
            return OptionalLong.of(0);
        }
        return OptionalLong.of(cents(field, typed));
    }

    private long cents(Field field, String typed) {
        String plain;
        if (COMMA.matcher(typed).matches()) {
            plain = typed.replace(".", "").replace(',', '.');
        } else if (POINT.matcher(typed).matches()) {
            plain = typed.replace(",", "");
        } else {
            note(field, "money");
            return 0;
        }
        return upToMost(field, new BigDecimal(plain).movePointRight(2));
    }

    /// {@return an amount above nought that must be there}
    long amount(Field field) {
        var cents = cents(field);
        if (cents.isEmpty()) {
            note(field, "money.missing");
        } else if (cents.getAsLong() == 0
                && problems.stream().noneMatch(it -> it.field().equals(field.key()))) {
            note(field, "money.least");
        }
        return cents.orElse(0);
    }

    /// {@return the day; empty when it is none, which is then noted}
    Optional<LocalDate> day(Field field) {
        var typed = text(field);
        if (typed.isEmpty()) {
            note(field, "date.missing");
            return Optional.empty();
        }
        var day = plausible(typed);
        if (day.isEmpty()) {
            note(field, day(typed).isEmpty() ? "date" : "date.year");
        }
        return day;
    }

    /// {@return the day that somebody typed, in a year that can be meant}
    static Optional<LocalDate> plausible(String typed) {
        return day(typed).filter(it -> it.getYear() >= EARLIEST && it.getYear() <= LATEST);
    }

    /// {@return the day that somebody typed, in either of the usual ways}
    static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(
                    typed.contains("/") ? LocalDate.parse(typed, BY_HAND) : LocalDate.parse(typed));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /// {@return one of the names to choose from; empty when it is none, which is then noted}
    <E extends Enum<E>> Optional<E> choice(Field field, List<E> choices) {
        var found = choices.stream().filter(it -> it.name().equals(text(field))).findFirst();
        if (found.isEmpty()) {
            note(field, field.key());
        }
        return found;
    }
}
