package coop.meent.shares.registers;

import java.util.List;
import java.util.OptionalLong;

/// What the API says of registers and of who may see them. Absent numbers are left out.
final class RegisterJson {
    private RegisterJson() {}

    /// Several registers.
    public record All(List<One> registers) {}

    /// A register.
    ///
    /// @param closedThrough last day of the last closed year; empty when none is
    public record One(
            long id,
            String key,
            long organisation,
            String name,
            String country,
            String liability,
            String founded,
            String yearStart,
            String closedThrough) {
        static One of(Register it) {
            return new One(
                    it.id(),
                    it.key().toString(),
                    it.organisation(),
                    it.name(),
                    it.country().name(),
                    it.liability().name(),
                    it.founded().toString(),
                    RegisterStore.yearStart(it.yearStart()),
                    it.closedThrough().map(Object::toString).orElse(""));
        }
    }

    /// What opens a register.
    public record ToOpen(
            String organisation,
            String name,
            String country,
            String liability,
            String founded,
            String yearStart) {
        static final String EXAMPLE =
                """
                {"organisation": "1", "name": "Tweede register", "country": "BE", \
                "liability": "LIMITED", "founded": "2015-03-01", "yearStart": "01-01"}
                """;
    }

    /// Mandates of a register.
    public record Mandates(List<Given> mandates) {}

    /// A mandate; `person` is 0 when all people of the provider have it.
    public record Given(
            int no,
            long provider,
            long person,
            String rights,
            String from,
            String until,
            boolean revoked) {
        static Given of(Mandate it) {
            var rights = it.enters() ? "enter" : "view";
            return new Given(
                    it.no(),
                    it.provider(),
                    number(it.person()),
                    it.auditor() ? "audit" : rights,
                    it.from().toString(),
                    it.until().toString(),
                    it.revokedAt().isPresent());
        }
    }

    /// What gives a mandate; `person` is a number or `all`.
    public record ToGrant(
            String provider, String person, String rights, String from, String until) {}

    /// Lines of the access log.
    public record Log(List<Seen> lines) {}

    /// A line; `person` and `holder` are 0 where there is none.
    public record Seen(long no, String at, long person, String what, long holder) {
        static Seen of(AccessLog.Line it) {
            return new Seen(
                    it.no(),
                    it.at().toString(),
                    number(it.person()),
                    it.what().code(),
                    number(it.holder()));
        }
    }

    /// What waits for a second person, or did.
    public record Proposals(List<Asked> proposals) {}

    /// A proposal; `askedBy` and `decidedBy` are 0 where there is nobody.
    public record Asked(
            int no,
            String kind,
            String line,
            long askedBy,
            String askedAt,
            String expiresAt,
            String state,
            long decidedBy,
            String reason) {}

    /// What closes financial years: the last day of the last of them.
    public record ToClose(String through) {
        static final String EXAMPLE = "{\"through\": \"2024-12-31\"}";
    }

    /// A refusal.
    public record Refusal(String reason) {
        static final String EXAMPLE = "{\"reason\": \"Eerst de rekeningen.\"}";
    }

    static long number(OptionalLong it) {
        return it.orElse(0);
    }
}
