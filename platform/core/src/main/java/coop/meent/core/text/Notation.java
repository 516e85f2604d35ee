package coop.meent.core.text;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Currency;
import java.util.regex.Pattern;

/// How one language writes dates, times, numbers and money, in the time zone of the site.
public final class Notation {
    private static final Currency EURO = Currency.getInstance("EUR");
    private static final Pattern FIRST = Pattern.compile("\\b1 ");
    private static final DateTimeFormatter MACHINE_DATE = DateTimeFormatter.ISO_LOCAL_DATE;

    // the hyphen of some locales stands behind the euro sign, and lets a line break there
    private static final String MINUS = "\u2212";

    private final Language language;
    private final ZoneId zone;
    private final DateTimeFormatter date;
    private final DateTimeFormatter longDate;
    private final DateTimeFormatter month;
    private final DateTimeFormatter time;

    public Notation(Language language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
        this.date = formatter("d MMM y");
        this.longDate = formatter("EEEE d MMMM y");
        this.month = formatter("MMMM");
        this.time = formatter(clock(language));
    }

    private static String clock(Language language) {
        return switch (language) {
            case NL -> "H.mm\u00a0'u.'";
            case FR -> "H\u00a0'h'\u00a0mm";
            case EN -> "HH:mm";
        };
    }

    private DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language.locale());
    }

    /// {@return a short date, e.g. `8 dec 2026`}
    public String date(TemporalAccessor moment) {
        return first(moment, date.format(local(moment)));
    }

    /// {@return a date in full, e.g. `dinsdag 8 december 2026`}
    public String longDate(TemporalAccessor moment) {
        return first(moment, longDate.format(local(moment)));
    }

    /// {@return the name of the month, for the key of an almanac list}
    public String month(TemporalAccessor moment) {
        return month.format(local(moment));
    }

    /// {@return the time of day, e.g. `20.00 u.`}
    public String time(TemporalAccessor moment) {
        return time.format(local(moment));
    }

    /// {@return what the `datetime` attribute of a `<time>` element carries}
    public String machine(TemporalAccessor moment) {
        return switch (moment) {
            case Instant instant -> instant.toString();
            case OffsetDateTime offset -> offset.toInstant().toString();
            case ZonedDateTime zoned -> zoned.toInstant().toString();
            default -> MACHINE_DATE.format(moment);
        };
    }

    /// {@return a number with the thousands set apart}
    public String number(Number number) {
        return NumberFormat.getInstance(language.locale()).format(number);
    }

    /// {@return an amount with its euro sign; whole euros go without cents}
    public String money(long cents) {
        return money(cents, cents % 100 == 0 ? 0 : 2);
    }

    /// {@return an amount with both cents always there, for columns that are added up}
    public String exactMoney(long cents) {
        return money(cents, 2);
    }

    /// {@return an amount as one types it, without the sign, for the value of an input}
    public String plainMoney(long cents) {
        var format = NumberFormat.getInstance(language.locale());
        format.setGroupingUsed(false);
        format.setMinimumFractionDigits(2);
        return format.format(BigDecimal.valueOf(cents, 2));
    }

    private String money(long cents, int digits) {
        var format = NumberFormat.getCurrencyInstance(language.locale());
        format.setCurrency(EURO);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        var amount = format.format(BigDecimal.valueOf(cents, 2).abs());
        return cents < 0 ? MINUS + amount : amount;
    }

    // French counts the days of the month, but says "le premier"
    private String first(TemporalAccessor moment, String written) {
        return language == Language.FR && local(moment).get(ChronoField.DAY_OF_MONTH) == 1
                ? FIRST.matcher(written).replaceFirst("1er ")
                : written;
    }

    private TemporalAccessor local(TemporalAccessor moment) {
        return switch (moment) {
            case Instant instant -> instant.atZone(zone);
            case OffsetDateTime offset -> offset.atZoneSameInstant(zone);
            case ZonedDateTime zoned -> zoned.withZoneSameInstant(zone);
            default -> moment;
        };
    }
}
