package coop.meent.shares.exchange;

import coop.meent.api.Problem;
import coop.meent.shares.ledger.Deed;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.iban4j.IbanUtil;

/// One line of an older register, read: who, and how many shares of what since when.
///
/// @param values what stands in it, by field
/// @param shareClass number of the class
/// @param quantity shares
/// @param valueCents of one share
/// @param paidCents on all of them
/// @param since when they began
record OpeningLine(
        Map<Field, String> values,
        int shareClass,
        long quantity,
        long valueCents,
        long paidCents,
        LocalDate since) {
    private static final int LONGEST = 200;
    private static final LocalDate OLDEST = LocalDate.of(1880, 1, 1);
    private static final Pattern MAIL = Pattern.compile("[^@\\s,;<>]+@[^@\\s,;<>]+\\.[^@\\s,;<>]+");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final LocalDate UNKNOWN = LocalDate.EPOCH;

    OpeningLine {
        values = Map.copyOf(values);
    }

    /// What a line is held against.
    ///
    /// @param classes number of each class by its code, in capitals
    /// @param common the class of lines that name none
    /// @param prices of one share in cents, by class, where a line says none
    /// @param begins first day of each class
    /// @param founded before which nothing was
    /// @param closed up to and with which the financial years are closed
    /// @param today after which nothing is
    record Against(
            Map<String, Integer> classes,
            Optional<Integer> common,
            Map<Integer, Long> prices,
            Map<Integer, LocalDate> begins,
            LocalDate founded,
            Optional<LocalDate> closed,
            LocalDate today) {}

    /// A line with what is wrong with it.
    record Read(OpeningLine line, List<Problem> problems) {}

    /// {@return whether a line tells of an organisation}
    static boolean legal(Map<Field, String> values) {
        var kind = values.getOrDefault(Field.KIND, "").toLowerCase(Locale.ROOT);
        return values.containsKey(Field.COMPANY_NUMBER)
                || kind.startsWith("r")
                || kind.startsWith("m")
                || kind.startsWith("l");
    }

    String text(Field field) {
        return values.getOrDefault(field, "");
    }

    OptionalLong firstNumber() {
        return values.containsKey(Field.FIRST_NUMBER)
                ? Typed.whole(text(Field.FIRST_NUMBER))
                : OptionalLong.empty();
    }

    /// {@return equal for lines of the same holder: the number, else name and birth date or company
    /// number}
    String holderKey() {
        return number().isPresent() ? "nr " + number().getAsLong() : who();
    }

    /// {@return the number that the older register gave}
    OptionalLong number() {
        return values.containsKey(Field.NUMBER)
                ? Typed.whole(text(Field.NUMBER))
                : OptionalLong.empty();
    }

    String who() {
        var parts = List.of(Field.NAME, Field.FIRST_NAME, Field.BORN, Field.COMPANY_NUMBER);
        return String.join("|", parts.stream().map(this::text).toList()).toLowerCase(Locale.ROOT);
    }

    static Read read(Map<Field, String> values, Against against) {
        var reading = new Reading(new HashMap<>(values), against, new ArrayList<>());
        var line = reading.line();
        reading.person();
        return new Read(line, List.copyOf(reading.problems()));
    }

    private record Reading(Map<Field, String> values, Against against, List<Problem> problems) {
        private OpeningLine line() {
            int shareClass = shareClass();
            long quantity = quantity();
            long value = amount(Field.VALUE, against.prices().getOrDefault(shareClass, 0L));
            long most = product(quantity, value);
            // what is wrong once is not said again in other words
            boolean worth = problems.isEmpty();
            long paid = amount(Field.PAID, most);
            if (worth && paid > most) {
                wrong(Field.PAID, "paid.over");
            }
            int before = problems.size();
            var since = since();
            var begins = against.begins().getOrDefault(shareClass, since);
            if (problems.size() == before && since.isBefore(begins)) {
                wrong(Field.SINCE, "date.class", DAY.format(begins));
            }
            return new OpeningLine(values, shareClass, quantity, value, paid, since);
        }

        private int shareClass() {
            var code = values.getOrDefault(Field.CLASS, "").toUpperCase(Locale.ROOT);
            var found =
                    code.isEmpty()
                            ? against.common()
                            : Optional.ofNullable(against.classes().get(code));
            if (found.isEmpty()) {
                wrong(Field.CLASS, code.isEmpty() ? "class.none" : "class.unknown", code);
            }
            return found.orElse(0);
        }

        private long quantity() {
            var quantity = Typed.whole(values.getOrDefault(Field.QUANTITY, ""));
            if (quantity.isEmpty()
                    || quantity.getAsLong() < 1
                    || quantity.getAsLong() > Deed.MOST) {
                wrong(Field.QUANTITY, "quantity", values.getOrDefault(Field.QUANTITY, ""));
                return 0;
            }
            return quantity.getAsLong();
        }

        private long amount(Field field, long otherwise) {
            if (!values.containsKey(field)) {
                return otherwise;
            }
            var cents = Typed.cents(values.getOrDefault(field, ""));
            if (cents.isEmpty() || cents.getAsLong() < 0) {
                wrong(field, "amount", values.getOrDefault(field, ""));
            }
            return Math.max(0, cents.orElse(0));
        }

        private long product(long quantity, long value) {
            long high = Math.multiplyHigh(quantity, value);
            long low = quantity * value;
            if (high != 0 || low < 0 || low > Deed.MOST) {
                wrong(Field.QUANTITY, "too.much");
                return 0;
            }
            return low;
        }

        private LocalDate since() {
            var text = values.getOrDefault(Field.SINCE, "");
            var date = Typed.date(text);
            if (date.isEmpty()) {
                wrong(Field.SINCE, "date", text);
            } else if (date.get().isBefore(against.founded())) {
                wrong(Field.SINCE, "date.founded", DAY.format(against.founded()));
            } else if (against.closed().filter(it -> !date.get().isAfter(it)).isPresent()) {
                wrong(Field.SINCE, "date.closed", DAY.format(against.closed().orElseThrow()));
            } else if (date.get().isAfter(against.today())) {
                wrong(Field.SINCE, "date.future");
            }
            return date.orElse(UNKNOWN);
        }

        private void person() {
            var name = values.getOrDefault(Field.NAME, "");
            if (name.isEmpty() || name.length() > LONGEST) {
                wrong(Field.NAME, name.isEmpty() ? "name.none" : "name.long");
            }
            var born = values.getOrDefault(Field.BORN, "");
            var day = Typed.date(born);
            if (!born.isEmpty()
                    && (day.isEmpty()
                            || day.get().isBefore(OLDEST)
                            || day.get().isAfter(against.today()))) {
                wrong(Field.BORN, "date", born);
            }
            var mail = values.getOrDefault(Field.EMAIL, "");
            if (!mail.isEmpty() && !MAIL.matcher(mail).matches()) {
                wrong(Field.EMAIL, "mail", mail);
            }
            var iban = values.getOrDefault(Field.IBAN, "").replace(" ", "");
            if (!iban.isEmpty() && !IbanUtil.isValid(iban)) {
                wrong(Field.IBAN, "iban");
            }
            numbers();
        }

        private void numbers() {
            for (var field : List.of(Field.NUMBER, Field.FIRST_NUMBER)) {
                if (values.containsKey(field)
                        && Typed.whole(values.getOrDefault(field, "")).orElse(0) < 1) {
                    wrong(field, "number", values.getOrDefault(field, ""));
                }
            }
        }

        private void wrong(Field field, String key, Object... arguments) {
            problems.add(Problem.of(field.key(), "shares.import.wrong." + key, arguments));
        }
    }
}
