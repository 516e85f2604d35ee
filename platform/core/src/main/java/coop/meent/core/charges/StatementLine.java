package coop.meent.core.charges;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One line of a bank's statement as somebody pasted it: a day, an amount and a structured
/// communication, in whatever order and between whatever else.
///
/// @param number its place, from 1
/// @param text as it was pasted
/// @param cents less than nothing for money that left
/// @param marked whether there is something that looks like a communication
/// @param copy which of several lines that say the same, from 0
record StatementLine(
        int number,
        String text,
        Optional<LocalDate> on,
        OptionalLong cents,
        Optional<Communication> communication,
        boolean marked,
        int copy) {
    /// The most lines that are taken at once.
    static final int MOST = 1000;

    private static final Pattern WRITTEN =
            Pattern.compile(
                    "[+*]{3}\\s*(\\d{3})\\s?/?\\s?(\\d{4})\\s?/?\\s?(\\d{5})\\s*[+*]{3}"
                            + "|(?<![\\d/])(\\d{3})/(\\d{4})/(\\d{5})(?![\\d/])");
    private static final Pattern BARE = Pattern.compile("(?<!\\w)\\d{12}(?!\\w)");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<!\\d)(\\d{1,2})[-/.](\\d{1,2})[-/.](20\\d{2}|\\d{2})(?!\\d)");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)(20\\d{2})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
    private static final Pattern MONEY =
            Pattern.compile(
                    "(?<![\\d.,])[+-]?(?:\\d{1,3}(?:[., ]\\d{3})+|\\d{1,9})[.,]\\d{2}(?![\\d.,]*\\d)");
    private static final Pattern WHOLE =
            Pattern.compile(
                    "(?:€|EUR)\\s?([+-]?\\d{1,9})(?!\\d)|(?<!\\d)([+-]?\\d{1,9})\\s?(?:€|EUR)|(?<=^|[;\\t])\\s*([+-]?\\d{1,6})\\s*(?=[;\\t]|$)");

    /// {@return the lines that say something}
    static List<StatementLine> read(String pasted) {
        var lines = new ArrayList<StatementLine>();
        var seen = new HashMap<String, Integer>();
        var texts = pasted.lines().map(String::strip).toList();
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isEmpty()) {
                var line = of(i + 1, texts.get(i));
                int copy = seen.merge(line.said(), 1, Integer::sum) - 1;
                lines.add(line.copied(copy));
            }
        }
        return lines;
    }

    private static StatementLine of(int number, String text) {
        var rest = text.replace('\u00a0', ' ').replace("\"", "");
        var written = WRITTEN.matcher(rest).results().findFirst();
        var bare = written.isPresent() ? Optional.<MatchResult>empty() : bare(rest);
        var communication =
                written.map(StatementLine::digits)
                        .or(() -> bare.map(MatchResult::group))
                        .flatMap(Communication::parse);
        rest = without(rest, written.or(() -> bare));
        var on = day(rest);
        rest = YEAR_FIRST.matcher(DAY_FIRST.matcher(rest).replaceAll(" ")).replaceAll(" ");
        return new StatementLine(
                number, text, on, money(rest), communication, written.isPresent(), 0);
    }

    private static Optional<MatchResult> bare(String text) {
        return BARE.matcher(text)
                .results()
                .filter(it -> Communication.parse(it.group()).isPresent())
                .findFirst();
    }

    private static String digits(MatchResult found) {
        return found.group().replaceAll("\\D", "");
    }

    private static String without(String text, Optional<MatchResult> found) {
        return found.map(it -> text.substring(0, it.start()) + " ; " + text.substring(it.end()))
                .orElse(text);
    }

    private static Optional<LocalDate> day(String text) {
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.find()) {
            return date(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        return dayFirst.find()
                ? date(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1))
                : Optional.empty();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            int full = Integer.parseInt(year);
            return Optional.of(
                    LocalDate.of(
                            full < 100 ? 2000 + full : full,
                            Integer.parseInt(month),
                            Integer.parseInt(day)));
        } catch (DateTimeException strange) {
            return Optional.empty();
        }
    }

    private static OptionalLong money(String text) {
        var exact = MONEY.matcher(text);
        if (exact.find()) {
            return Amount.parse(exact.group());
        }
        var whole = WHOLE.matcher(text);
        return whole.find() ? Amount.parse(whole.group().strip()) : OptionalLong.empty();
    }

    private StatementLine copied(int which) {
        return new StatementLine(number, text, on, cents, communication, marked, which);
    }

    private String said() {
        return communication.map(Communication::digits).orElse("") + on + cents;
    }

    /// {@return the name of the payment in the books: the same list twice names the same}
    String key() {
        return "list:" + Fingerprint.of(said() + copy);
    }
}
