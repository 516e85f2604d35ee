package coop.meent.sharing.things;

import coop.meent.api.Audience;
import coop.meent.sharing.times.Opening;
import coop.meent.sharing.times.Rules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Things to write tests with.
public final class Samples {
    public static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    public static final long WINDHOEK = 7;
    public static final long DUBBEL_BLAD = 8;

    private Samples() {}

    /// {@return rules that allow everything}
    public static Rules rules(int units) {
        return new Rules(
                units,
                false,
                true,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ofDays(14),
                Opening.ALWAYS);
    }

    public static Sheet sheet(String title) {
        return new Sheet(
                new Thing.Card(
                        Thing.Kind.THING,
                        Category.TOOLS,
                        title,
                        "Met twee accu's.",
                        List.of("boren", "klussen"),
                        "nl"),
                Audience.PUBLIC,
                Optional.empty(),
                rules(1),
                new Thing.Place(
                        "2800",
                        "Mechelen",
                        "Achter de molen 3",
                        Optional.of(51.03),
                        Optional.of(4.48)),
                Thing.Conditions.none(),
                "");
    }

    public static Sheet withRules(Sheet sheet, Rules rules) {
        return new Sheet(
                sheet.card(),
                sheet.audience(),
                sheet.trusted(),
                rules,
                sheet.place(),
                sheet.conditions(),
                sheet.inventory());
    }

    public static Sheet withAudience(Sheet sheet, Audience audience) {
        return new Sheet(
                sheet.card(),
                audience,
                sheet.trusted(),
                sheet.rules(),
                sheet.place(),
                sheet.conditions(),
                sheet.inventory());
    }

    /// {@return a thing of Windhoek that everybody sees, not in any database yet}
    public static Thing thing(String title) {
        return thing(sheet(title));
    }

    public static Thing thing(Sheet sheet) {
        return Thing.fresh(WINDHOEK, OptionalLong.empty(), sheet, NOW);
    }
}
