package coop.meent.shares.book;

import com.fasterxml.jackson.databind.JsonNode;
import coop.meent.shares.book.Statutes.Dated;
import coop.meent.shares.ledger.ClassTerms;
import coop.meent.shares.ledger.ClassTerms.Eligible;
import coop.meent.shares.ledger.ClassTerms.Instrument;
import coop.meent.shares.ledger.ClassTerms.TransferLimit;
import coop.meent.shares.ledger.Rules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What the statutes say on which day, as one trip to the database brought it: of both, oldest
/// first, and of two of one day the later one last.
record Stated(List<OfClass> classes, List<Ruled> rules) {
    /// What holds where nothing was decided.
    static final String CONVENTIONS = "{}";

    /// What a class is from a day on.
    record OfClass(int shareClass, LocalDate from, ClassTerms terms) {}

    /// The rules from a day on.
    record Ruled(LocalDate from, String json) {}

    static Stated of(JsonNode read) {
        var classes = new ArrayList<OfClass>();
        read.path("classes").forEach(it -> classes.add(ofClass(it)));
        var rules = new ArrayList<Ruled>();
        read.path("rules")
                .forEach(it ->
                        rules.add(
                                new Ruled(
                                        LocalDate.parse(it.path(0).asText()),
                                        it.path(1).toString())));
        return new Stated(classes, rules);
    }

    Optional<ClassTerms> terms(int shareClass, LocalDate on) {
        return last(classes, it -> it.shareClass() == shareClass && !it.from().isAfter(on))
                .map(OfClass::terms);
    }

    Rules rules(LocalDate on, RuleReading reading) {
        return reading.of(
                last(rules, it -> !it.from().isAfter(on)).map(Ruled::json).orElse(CONVENTIONS));
    }

    /// {@return what each class is, oldest first}
    Map<Integer, List<Dated<ClassTerms>>> byClass() {
        return classes.stream()
                .collect(
                        Collectors.groupingBy(
                                OfClass::shareClass,
                                Collectors.mapping(
                                        it -> new Dated<>(it.from(), it.terms()),
                                        Collectors.toUnmodifiableList())));
    }

    private static <T> Optional<T> last(List<T> rows, Predicate<T> which) {
        return rows.reversed().stream().filter(which).findFirst();
    }

    private static OfClass ofClass(JsonNode row) {
        var holders = EnumSet.noneOf(Eligible.class);
        row.path(7).forEach(it -> holders.add(Eligible.valueOf(it.asText())));
        var terms =
                new ClassTerms(
                        row.path(2).asText(),
                        Instrument.valueOf(row.path(3).asText()),
                        row.path(4).asLong(),
                        row.path(5).asLong(),
                        row.path(6).isNull()
                                ? OptionalLong.empty()
                                : OptionalLong.of(row.path(6).asLong()),
                        holders,
                        row.path(8).asLong(),
                        row.path(9).asBoolean(),
                        row.path(10).asBoolean(),
                        TransferLimit.valueOf(row.path(11).asText()));
        return new OfClass(row.path(0).asInt(), LocalDate.parse(row.path(1).asText()), terms);
    }
}
