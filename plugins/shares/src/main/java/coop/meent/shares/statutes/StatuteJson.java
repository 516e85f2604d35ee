package coop.meent.shares.statutes;

import coop.meent.shares.classes.ClassVersion;
import coop.meent.shares.classes.Rule;
import coop.meent.shares.classes.RuleVersion;
import coop.meent.shares.ledger.ClassTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the statutes say, as the API gives it.
final class StatuteJson {
    private StatuteJson() {}

    /// Classes on a day.
    public record Classes(LocalDate asOf, List<Clazz> items) {}

    /// A class of shares.
    ///
    /// @param seq the entry that says so
    public record Clazz(
            int number,
            String code,
            String name,
            LocalDate from,
            long seq,
            String instrument,
            long priceCents,
            long minimum,
            @Nullable Long maximum,
            List<String> holders,
            long votesPerShare,
            boolean profit,
            boolean liquidation,
            String transfer) {
        static Clazz of(ClassVersion it, String name) {
            ClassTerms terms = it.terms();
            return new Clazz(
                    it.shareClass(),
                    terms.code(),
                    name,
                    it.from(),
                    it.seq(),
                    terms.instrument().name(),
                    terms.priceCents(),
                    terms.minimum(),
                    terms.maximum().isPresent() ? (Long) terms.maximum().getAsLong() : null,
                    terms.holders().stream().map(Enum::name).sorted().toList(),
                    terms.votesPerShare(),
                    terms.profit(),
                    terms.liquidation(),
                    terms.transfer().name());
        }
    }

    /// A class to begin, or other rights of one; fields as in the form.
    public record ClassInput(@Nullable Map<String, String> fields) {
        static final String EXAMPLE =
                """
                {"fields": {"code": "T", "nameNl": "Klasse T", "instrument": "SHARE",
                 "priceCents": "50,00", "minimum": "1", "NATURAL": "true", "votesPerShare": "1",
                 "profit": "true", "liquidation": "true", "transfer": "BOARD_CONSENT",
                 "from": "2026-01-01"}}
                """;

        Function<String, String> sent() {
            return field -> fields == null ? "" : fields.getOrDefault(field, "");
        }
    }

    /// Rules of a register.
    ///
    /// @param rules by code of the rule; an empty one is no limit
    public record Rules(LocalDate asOf, Map<String, String> rules, List<Version> versions) {}

    /// Rules from a day on.
    public record Version(
            int number,
            LocalDate from,
            String decidedBy,
            Instant recordedAt,
            Map<String, String> rules) {
        static Version of(RuleVersion it) {
            return new Version(
                    it.no(), it.from(), it.decidedBy(), it.recordedAt(), it.rules().all());
        }
    }

    /// Other rules from a day on; those left out stay.
    public record RulesInput(
            @Nullable Map<String, String> rules,
            @Nullable String from,
            @Nullable String decidedBy,
            @Nullable String document) {
        static final String EXAMPLE =
                """
                {"rules": {"noticeMonths": "2"}, "from": "2026-01-01",
                 "decidedBy": "AV 2026-05-30, art. 12"}
                """;

        Function<String, String> over(Function<String, String> before) {
            return field -> {
                var sent =
                        switch (field) {
                            case "from" -> from;
                            case "decidedBy" -> decidedBy;
                            case "document" -> document;
                            default -> rules == null ? null : rules.get(field);
                        };
                if (sent != null) {
                    return sent;
                }
                return Rule.of(field).isPresent() ? before.apply(field) : "";
            };
        }
    }

    /// What waits for a second person.
    public record Waiting(int proposal, String path) {}
}
