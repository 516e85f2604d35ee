package coop.meent.sharing.purchases;

import coop.meent.api.Audience;
import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import coop.meent.api.TypedTime;
import coop.meent.api.Viewer;
import coop.meent.sharing.typed.Euros;
import java.time.ZoneId;
import java.util.List;

/// What the packages above do with purchases, under the rules of the pages: the demo proposes and
/// joins through it.
public final class PurchaseDoor {
    private final PurchaseDesk desk;
    private final Promising promising;
    private final Deciding deciding;
    private final ZoneId zone;

    PurchaseDoor(PurchaseDesk desk, Promising promising, Deciding deciding, ZoneId zone) {
        this.desk = desk;
        this.promising = promising;
        this.deciding = deciding;
        this.zone = zone;
    }

    /// What is said of a purchase.
    ///
    /// @param body Markdown
    /// @param unit what is counted, e.g. `zak van 25 kg`
    /// @param steps what happens once the list is binding, Markdown
    public record Text(String title, String body, String unit, String steps) {}

    /// {@return the id of a new purchase}
    ///
    /// @param viewer acts for the organisation
    public long propose(
            Viewer viewer, long organisation, Text text, Terms terms, Audience audience) {
        var lines =
                terms.tiers().stream()
                        .map(it ->
                                new PurchaseForm.TierLine(
                                        Integer.toString(it.from()), Euros.typed(it.unitCents())))
                        .toList();
        var form =
                new PurchaseForm(
                        Long.toString(organisation),
                        text.title(),
                        text.body(),
                        text.unit(),
                        Integer.toString(terms.threshold()),
                        lines,
                        TypedTime.of(terms.deadline().atZone(zone)),
                        text.steps(),
                        audience.term());
        refuse(desk.check(viewer, form));
        return desk.propose(viewer, form);
    }

    /// Promises to take so many for an organisation of the viewer, who represents it.
    public void promise(Viewer viewer, long purchase, long organisation, int amount) {
        refuse(promising.promise(viewer, purchase, organisation, amount).stream().toList());
    }

    /// Makes the outcome of a purchase whose deadline has passed.
    public void decide(long purchase) {
        deciding.decide(purchase);
    }

    /// Says that all has been ordered and shared out.
    public void finish(Viewer viewer, long purchase) {
        desk.finish(viewer, purchase);
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
    }
}
