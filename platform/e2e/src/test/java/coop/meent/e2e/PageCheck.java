package coop.meent.e2e;

import java.util.ArrayList;
import java.util.List;

/// One page in one look, and all that is wrong with it.
record PageCheck(Visitor visitor, Look look) {
    private static final String LANGUAGE = "document.documentElement.lang";

    /// Opens the page; axe reads it, and it is seen through the narrowest window.
    List<String> first(Spot spot, int status) {
        var faults = new ArrayList<>(opened(spot, status));
        faults.addAll(Axe.barriers(visitor.page()));
        faults.addAll(Overflow.of(visitor.page()));
        look.narrow().at(visitor.page());
        Overflow.of(visitor.page()).forEach(it -> faults.add("at 320: " + it));
        faults.addAll(visitor.settledComplaints());
        return faults;
    }

    /// Looks otherwise at the page that is open; axe reads it again.
    List<String> again() {
        look.at(visitor.page());
        var faults = new ArrayList<>(Axe.barriers(visitor.page()));
        faults.addAll(Overflow.of(visitor.page()));
        faults.addAll(visitor.settledComplaints());
        return faults;
    }

    /// Opens the page, without axe.
    List<String> bare(Spot spot, int status) {
        var faults = new ArrayList<>(opened(spot, status));
        faults.addAll(Overflow.of(visitor.page()));
        faults.addAll(visitor.settledComplaints());
        return faults;
    }

    private List<String> opened(Spot spot, int status) {
        look.at(visitor.page());
        int answered = visitor.goTo(spot.in(look.language()));
        var faults = new ArrayList<String>();
        if (answered != status) {
            faults.add("answers " + answered + " rather than " + status);
        }
        var language = String.valueOf(visitor.page().evaluate(LANGUAGE));
        if (!language.startsWith(look.language())) {
            faults.add("says that it is in " + language);
        }
        return faults;
    }
}
