package coop.meent.shares.exchange;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Dates, numbers and amounts as people and programs write them.
final class Typed {
    private static final List<DateTimeFormatter> DATES =
            List.of("uuuu-M-d", "d/M/uuuu", "d-M-uuuu", "d.M.uuuu", "uuuu/M/d").stream()
                    .map(it ->
                            DateTimeFormatter.ofPattern(it).withResolverStyle(ResolverStyle.STRICT))
                    .toList();

    private static final Pattern BELGIAN =
            Pattern.compile("-?\\d{1,3}(?:[. ]\\d{3})*(?:,\\d{1,2})?|-?\\d+(?:,\\d{1,2})?");
    private static final Pattern ENGLISH =
            Pattern.compile("-?\\d{1,3}(?:,\\d{3})+\\.\\d{1,2}|-?\\d+(?:\\.\\d{1,2})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,16}|\\d{1,3}(?:[. ]\\d{3})+");

    private Typed() {}

    /// {@return the day; empty when it is none, such as 30 February}
    static Optional<LocalDate> date(String text) {
        for (var format : DATES) {
            var day = date(text, format);
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    /// {@return a whole number, 0 or more}
    static OptionalLong whole(String text) {
        var plain = text.replaceAll("[.,]0{1,2}$", "");
        return WHOLE.matcher(plain).matches()
                ? OptionalLong.of(Long.parseLong(plain.replaceAll("[. ]", "")))
                : OptionalLong.empty();
    }

    /// {@return euro cents, of `1.250,00`, `1,250.00`, `1250` or `€ 125`; empty when it is no
    /// amount}
    static OptionalLong cents(String text) {
        var plain = text.replaceAll("[€\u00a0\u202f]|EUR", " ").strip();
        if (BELGIAN.matcher(plain).matches()) {
            return exact(plain.replaceAll("[. ]", "").replace(',', '.'));
        }
        return ENGLISH.matcher(plain).matches()
                ? exact(plain.replace(",", ""))
                : OptionalLong.empty();
    }

    private static OptionalLong exact(String number) {
        var cents = new BigDecimal(number).movePointRight(2);
        return cents.precision() > 16
                ? OptionalLong.empty()
                : OptionalLong.of(cents.longValueExact());
    }
}
