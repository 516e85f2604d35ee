package coop.meent.shares.ledger;

import java.util.regex.Pattern;

/// A class begins, or its rights change from a day on.
final class ClassChanges {
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,30}");

    private ClassChanges() {}

    static void judge(Matter matter, Deed.ClassRights deed) {
        var terms = deed.terms();
        if (deed.shareClass() < 1) {
            matter.refuse("class_number", "shareClass", deed.shareClass());
        }
        if (!CODE.matcher(terms.code()).matches()) {
            matter.refuse("code_malformed", "code", 31);
        }
        Numbers.amount(matter, terms.priceCents(), "priceCents");
        range(matter, terms);
        if (terms.holders().isEmpty()) {
            matter.refuse("holders_missing", "holders");
        }
        if (terms.votesPerShare() < 0 || terms.votesPerShare() > Deed.MOST) {
            matter.refuse("votes_out_of_range", "votesPerShare", terms.votesPerShare());
        }
        if (matter.past().terms(deed.shareClass(), matter.today()).isPresent()) {
            Formalities.secondPerson(matter);
        }
        matter.touches(deed.shareClass());
    }

    private static void range(Matter matter, ClassTerms terms) {
        if (terms.minimum() < 1 || terms.minimum() > Deed.MOST) {
            matter.refuse("minimum_out_of_range", "minimum", terms.minimum());
        }
        var most = terms.maximum();
        if (most.isPresent()
                && (most.getAsLong() < terms.minimum() || most.getAsLong() > Deed.MOST)) {
            matter.refuse("maximum_out_of_range", "maximum", most.getAsLong(), terms.minimum());
        }
    }
}
