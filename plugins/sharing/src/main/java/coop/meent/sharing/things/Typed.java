package coop.meent.sharing.things;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Amounts, lengths of time and words as people type them.
public final class Typed {
    private static final Pattern LENGTH =
            Pattern.compile("(\\d{1,6})\\s*([a-z]*)", Pattern.CASE_INSENSITIVE);
    private static final long MOST = 100_000_000;
    private static final int MINUTES_A_DAY = 1440;

    private Typed() {}

    /// {@return the time of `30 min`, `2 uur`, `3 jours`, `1 week`; empty for anything else}
    public static Optional<Duration> length(String typed) {
        var read = LENGTH.matcher(typed.strip());
        if (!read.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(read.group(1));
        return switch (read.group(2).toLowerCase(Locale.ROOT)) {
            case "m", "min", "minuut", "minuten", "minute", "minutes" ->
                    Optional.of(Duration.ofMinutes(number));
            case "u", "uur", "uren", "h", "heure", "heures", "hour", "hours" ->
                    Optional.of(Duration.ofHours(number));
            case "d", "dag", "dagen", "j", "jour", "jours", "day", "days" ->
                    Optional.of(Duration.ofDays(number));
            case "w", "week", "weken", "weeks", "semaine", "semaines" ->
                    Optional.of(Duration.ofDays(number * 7));
            default -> Optional.empty();
        };
    }

    /// {@return a length in its largest unit, which [#length] reads back: `3 d`, `90 min`}
    static String length(Duration length) {
        long minutes = length.toMinutes();
        if (minutes > 0 && minutes % MINUTES_A_DAY == 0) {
            return minutes / MINUTES_A_DAY + " d";
        }
        return minutes > 0 && minutes % 60 == 0 ? minutes / 60 + " h" : minutes + " min";
    }

    /// {@return the cents of an amount as people write it: `15`, `1.250,50`, `€ 15.50`}
    public static OptionalLong cents(String typed) {
        var digits = typed.replaceAll("[€\\s\\u00a0\\u202f]", "");
        if (digits.matches("\\d{1,3}([.,]\\d{3})+([.,]\\d{1,2})?")) {
            digits = digits.replaceAll("[.,](?=\\d{3})", "");
        }
        digits = digits.replace(',', '.');
        if (!digits.matches("\\d{1,7}(\\.\\d{1,2})?")) {
            return OptionalLong.empty();
        }
        long cents = new BigDecimal(digits).movePointRight(2).longValueExact();
        return cents > 0 && cents <= MOST ? OptionalLong.of(cents) : OptionalLong.empty();
    }

    static String cents(OptionalLong cents) {
        if (cents.isEmpty()) {
            return "";
        }
        var euros = BigDecimal.valueOf(cents.getAsLong(), 2);
        return cents.getAsLong() % 100 == 0
                ? euros.setScale(0, RoundingMode.UNNECESSARY).toPlainString()
                : euros.toPlainString().replace('.', ',');
    }

    /// {@return the tags between commas, each once}
    public static List<String> tags(String typed) {
        return Arrays.stream(typed.split("[,;\n]", -1))
                .map(it -> it.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }

    /// {@return the number; empty for what is none}
    public static Optional<Integer> number(String typed) {
        return typed.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }
}
