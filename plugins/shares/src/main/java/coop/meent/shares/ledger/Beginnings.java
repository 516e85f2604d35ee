package coop.meent.shares.ledger;

import java.util.OptionalLong;

/// Shares begin: brought along from a former register, or issued.
final class Beginnings {
    private Beginnings() {}

    static void opening(Matter matter, Deed.Opening deed) {
        var facts = matter.holder(deed.holder(), "holder");
        var terms = matter.terms(deed.shareClass(), "shareClass");
        boolean countable = Numbers.quantity(matter, deed.quantity(), "quantity");
        boolean payable = Numbers.amount(matter, deed.valueCents(), "valueCents");
        if (facts.isEmpty() || terms.isEmpty() || !countable || !payable) {
            return;
        }
        Limits.eligible(matter, facts.get(), terms.get());
        numbered(matter, deed);
        var leg =
                new Leg(
                        deed.holder(),
                        deed.shareClass(),
                        matter.seq(),
                        matter.on(),
                        deed.quantity(),
                        deed.valueCents(),
                        deed.paidCents(),
                        deed.firstNumber());
        begin(matter, leg, false);
    }

    static void issue(Matter matter, Deed.Issue deed) {
        var facts = matter.holder(deed.holder(), "holder");
        var terms = matter.terms(deed.shareClass(), "shareClass");
        var fits = Numbers.quantity(matter, deed.quantity(), "quantity");
        if (facts.isEmpty() || terms.isEmpty() || !fits) {
            return;
        }
        Limits.eligible(matter, facts.get(), terms.get());
        Limits.notFrozen(matter, facts.get(), "holder");
        var leg =
                new Leg(
                        deed.holder(),
                        deed.shareClass(),
                        matter.seq(),
                        matter.on(),
                        deed.quantity(),
                        terms.get().priceCents(),
                        deed.paidCents(),
                        OptionalLong.empty());
        if (begin(matter, leg, matter.past().rules(matter.on()).fullyPaidAtIssue())) {
            Limits.atMost(matter, deed.holder(), deed.shareClass(), terms.get());
            Limits.atLeast(matter, deed.holder(), deed.shareClass(), terms.get());
        }
    }

    private static boolean begin(Matter matter, Leg leg, boolean whole) {
        var worth = Numbers.times(leg.quantity(), leg.valueCents());
        if (worth.isEmpty()) {
            matter.refuse("worth_too_large", "quantity", Deed.MOST);
            return false;
        }
        if (leg.paidCents() < 0) {
            matter.refuse("paid_negative", "paidCents", Numbers.euros(leg.paidCents()));
        } else if (leg.paidCents() > worth.getAsLong()) {
            paid(matter, "paid_too_much", leg, worth.getAsLong());
        } else if (whole && leg.paidCents() < worth.getAsLong()) {
            paid(matter, "must_be_paid", leg, worth.getAsLong());
        } else {
            matter.add(leg);
            return true;
        }

        return false;
    }

    private static void paid(Matter matter, String code, Leg leg, long worth) {
        matter.refuse(code, "paidCents", Numbers.euros(leg.paidCents()), Numbers.euros(worth));
    }

    private static void numbered(Matter matter, Deed.Opening deed) {
        if (deed.firstNumber().isPresent()) {
            var first = deed.firstNumber().getAsLong();
            if (first < 1 || first > Deed.MOST - deed.quantity()) {
                matter.refuse("number_out_of_range", "firstNumber", first);
            }
        }
    }
}
