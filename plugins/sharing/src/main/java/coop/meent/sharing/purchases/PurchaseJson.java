package coop.meent.sharing.purchases;

import coop.meent.api.TypedTime;
import coop.meent.sharing.typed.Euros;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Purchases as the API takes and gives them.
final class PurchaseJson {
    private PurchaseJson() {}

    static final String PROPOSE =
            """
            {"organisation": 1, "title": "Compost in zakken",
             "body": "Turfvrij, van de coöperatie om de hoek.", "unit": "zak van 40 liter",
             "threshold": 100,
             "tiers": [{"from": 100, "unitCents": 650}, {"from": 300, "unitCents": 575}],
             "deadline": {"date": "2027-03-31", "time": "18:00"},
             "steps": "We bestellen de week erna; je haalt af bij ons.",
             "audience": "members"}\
            """;

    /// Something to propose.
    ///
    /// @param body Markdown
    /// @param unit what is counted
    /// @param steps what happens once the list is binding, Markdown
    /// @param audience a term that the proposer may choose; `members` unless said
    public record Input(
            @Nullable Long organisation,
            @Nullable String title,
            @Nullable String body,
            @Nullable String unit,
            @Nullable Long threshold,
            @Nullable List<TierInput> tiers,
            @Nullable TypedTime deadline,
            @Nullable String steps,
            @Nullable String audience) {
        PurchaseForm form(ZoneId zone) {
            return new PurchaseForm(
                    text(organisation),
                    text(title),
                    text(body),
                    text(unit),
                    text(threshold),
                    tiers == null ? List.of() : tiers.stream().map(TierInput::line).toList(),
                    deadline == null ? TypedTime.empty(zone) : deadline.orIn(zone),
                    text(steps),
                    audience == null ? "members" : audience);
        }
    }

    /// A price.
    ///
    /// @param from number of units in all from which it holds
    /// @param unitCents of one unit
    public record TierInput(@Nullable Long from, @Nullable Long unitCents) {
        PurchaseForm.TierLine line() {
            var price = unitCents == null || unitCents < 1 ? "" : Euros.typed(unitCents);
            return new PurchaseForm.TierLine(text(from), price);
        }
    }

    private static String text(@Nullable Object sent) {
        return Objects.toString(sent, "");
    }

    /// How many to take.
    public record Amount(@Nullable Long amount) {}

    /// A piece of the list of purchases.
    ///
    /// @param next cursor of the next piece; nothing at the end
    public record Piece(List<Out> items, @Nullable String next) {}

    /// A purchase.
    ///
    /// @param state open, counting, reached, released or cancelled
    /// @param total units promised in all
    /// @param joined how many organisations promised them
    /// @param unitCents price of one as it stands, or as it was decided
    public record Out(
            long id,
            String title,
            String body,
            String unit,
            String steps,
            String language,
            long organisation,
            String audience,
            int threshold,
            List<Tier> tiers,
            Instant deadline,
            String state,
            long total,
            int joined,
            long unitCents,
            @Nullable Instant decidedAt,
            String path) {
        static Out of(Standing it) {
            var purchase = it.purchase();
            var wording = purchase.wording();
            var terms = purchase.terms();
            return new Out(
                    purchase.id(),
                    wording.title(),
                    wording.body(),
                    wording.unit(),
                    wording.steps(),
                    wording.language(),
                    purchase.organisation(),
                    purchase.audience().term(),
                    terms.threshold(),
                    terms.tiers(),
                    terms.deadline(),
                    it.state(),
                    it.total(),
                    it.organisations(),
                    it.unitCents(),
                    purchase.decided().map(Purchase.Decided::at).orElse(null),
                    purchase.path());
        }
    }

    /// Who takes how many.
    public record Commitments(List<Line> items, @Nullable String next) {}

    /// What an organisation takes.
    ///
    /// @param cents what it costs as it stands, or as it was decided
    public record Line(long organisation, int amount, long cents) {
        static Line of(Outcome.Binding it) {
            return new Line(it.organisation(), it.amount(), it.cents());
        }
    }
}
