package coop.meent.shares.ledger;

import java.util.regex.Pattern;

/// What holds for every kind: dates, references, who stands behind it.
final class Formalities {
    private static final int FARTHEST_DAYS = 366;
    private static final Pattern REFERENCE = Pattern.compile("[\\p{L}\\p{N} ._/:#()+,-]{0,80}");
    private static final Pattern PERSONAL =
            Pattern.compile(
                    "[A-Z]{2}[0-9]{2}([ ]?[A-Z0-9]{4}){3,}|"
                            + "[0-9]{2}[.]?[0-9]{2}[.]?[0-9]{2}[- ]?[0-9]{3}[. ]?[0-9]{2}");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final int MOST_DOCUMENTS = 50;

    private Formalities() {}

    /// {@return whether it stops here: with an impossible date nothing else can be judged}
    static boolean stop(Matter matter) {
        day(matter);
        cause(matter);
        documents(matter);
        persons(matter);

        return !matter.sound();
    }

    private static void day(Matter matter) {
        var day = matter.on();
        var founded = matter.past().founded();
        if (day.isBefore(founded)) {
            matter.refuse("before_founding", "effective", founded);
        } else if (matter.past().closedThrough().filter(last -> !day.isAfter(last)).isPresent()) {
            matter.refuse("year_closed", "effective", matter.past().closedThrough().orElseThrow());
        } else if (day.isAfter(matter.today()) && !(matter.deed() instanceof Deed.Reversal)) {
            future(matter);
        }
    }

    private static void future(Matter matter) {
        if (!matter.deed().kind().exit()) {
            matter.refuse("future", "effective", matter.today());
        } else if (matter.on().isAfter(matter.today().plusDays(FARTHEST_DAYS))) {
            matter.refuse("too_far_ahead", "effective", FARTHEST_DAYS);
        }
    }

    private static void cause(Matter matter) {
        var cause = matter.draft().cause();
        if (!REFERENCE.matcher(cause).matches()) {
            matter.refuse("cause_malformed", "cause", 80);
        } else if (PERSONAL.matcher(cause).find()) {
            matter.refuse("cause_personal", "cause");
        }
    }

    private static void documents(Matter matter) {
        var documents = matter.draft().documents();
        if (documents.size() > MOST_DOCUMENTS) {
            matter.refuse("documents_too_many", "documents", MOST_DOCUMENTS);
        }
        if (!documents.stream().allMatch(each -> DIGEST.matcher(each).matches())) {
            matter.refuse("document_malformed", "documents");
        }
    }

    private static void persons(Matter matter) {
        var by = matter.draft().by();
        var approver = by.approver();
        if (approver.isPresent()
                && (approver.equals(by.actor()) || approver.equals(by.onBehalfOf()))) {
            matter.refuse("approver_is_actor", "approver");
        }
    }

    /// A second person must stand behind it, unless the site itself does it.
    static void secondPerson(Matter matter) {
        var by = matter.draft().by();
        if (by.actor().isPresent() && by.approver().isEmpty()) {
            matter.refuse("second_person_missing", "approver");
        }
    }

    static void decision(Matter matter, String code) {
        if (matter.draft().cause().isBlank()) {
            matter.refuse(code, "cause");
        }
    }
}
