package coop.meent.shares.ledger;

import static coop.meent.shares.ledger.Sample.A;
import static coop.meent.shares.ledger.Sample.AN;
import static coop.meent.shares.ledger.Sample.BRAM;
import static coop.meent.shares.ledger.Sample.draft;
import static coop.meent.shares.ledger.Sample.issue;
import static coop.meent.shares.ledger.Terms.terms;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/// Refusals of dates, references, persons, numbers, classes and checkpoints.
final class FormalRefusals {
    private FormalRefusals() {}

    static Stream<Refusal> all() {
        return Stream.of(days(), papers(), numbers(), classes()).flatMap(each -> each);
    }

    private static Stream<Refusal> days() {
        return Stream.of(
                new Refusal("before_founding", s -> s.refused("2019-12-31", issue(AN, 1))),
                new Refusal("before_founding", s -> s.refused("0001-01-01", issue(AN, 1))),
                new Refusal(
                        "year_closed",
                        s -> s.closed("2025-12-31").refused("2025-12-31", issue(AN, 1))),
                new Refusal("future", s -> s.refused("2026-11-23", issue(AN, 1))),
                new Refusal(
                        "too_far_ahead",
                        s ->
                                s.with(issue(AN, 1))
                                        .refused("2027-11-24", new Deed.Exclude(AN, true))),
                new Refusal(
                        "checkpoint_today",
                        s -> s.refused("2026-11-21", new Deed.Checkpoint(2, s.past.headHash()))),
                new Refusal(
                        "not_the_head",
                        s -> s.refused("2026-11-22", new Deed.Checkpoint(1, s.past.headHash()))),
                new Refusal(
                        "not_the_head",
                        s -> s.refused("2026-11-22", new Deed.Checkpoint(2, "0".repeat(64)))));
    }

    private static Stream<Refusal> papers() {
        return Stream.of(
                new Refusal("cause_malformed", s -> s.refused(cause("an@example.org"))),
                new Refusal("cause_malformed", s -> s.refused(cause("x".repeat(81)))),
                new Refusal("cause_personal", s -> s.refused(cause("BE72000000001616"))),
                new Refusal("cause_personal", s -> s.refused(cause("85.07.30-033.28"))),
                new Refusal(
                        "document_malformed", s -> s.refused(documents(List.of("AB".repeat(32))))),
                new Refusal(
                        "documents_too_many",
                        s -> s.refused(documents(Collections.nCopies(51, "ab".repeat(32))))),
                new Refusal(
                        "approver_is_actor",
                        s -> s.refused(by(issue(AN, 1), 7, OptionalLong.of(7)))),
                new Refusal(
                        "second_person_missing",
                        s ->
                                s.with(issue(AN, 1))
                                        .refused(
                                                by(new Deed.Reversal(3), 7, OptionalLong.empty()))),
                new Refusal(
                        "second_person_missing",
                        s ->
                                s.refused(
                                        by(
                                                new Deed.ClassRights(A, terms("A", 9)),
                                                7,
                                                OptionalLong.empty()))));
    }

    private static Stream<Refusal> numbers() {
        return Stream.of(
                new Refusal("quantity_not_positive", s -> s.refused(new Deed.Issue(AN, A, -1, 0))),
                new Refusal("quantity_not_positive", s -> s.refused(new Deed.Issue(AN, A, 0, 0))),
                new Refusal(
                        "quantity_too_large",
                        s -> s.refused(new Deed.Issue(AN, A, Long.MAX_VALUE, 0))),
                new Refusal("worth_too_large", s -> s.refused(new Deed.Issue(AN, A, Deed.MOST, 0))),
                new Refusal("worth_too_large", s -> s.refused(opening(Deed.MOST / 2 + 1, 2, 0))),
                new Refusal(
                        "worth_too_large",
                        s -> s.with(opening(Deed.MOST, 1, 0)).refused(opening(1, 1, 0))),
                new Refusal("amount_not_positive", s -> s.refused(opening(1, 0, 0))),
                new Refusal("amount_too_large", s -> s.refused(opening(1, Long.MAX_VALUE, 0))),
                new Refusal("paid_negative", s -> s.refused(new Deed.Issue(AN, A, 1, -1))),
                new Refusal("paid_too_much", s -> s.refused(new Deed.Issue(AN, A, 1, 10_001))),
                new Refusal("number_out_of_range", s -> s.refused(numbered(0))),
                new Refusal("number_out_of_range", s -> s.refused(numbered(Deed.MOST))),
                new Refusal("holder_unknown", s -> s.refused(issue(99, 1))),
                new Refusal("holder_unknown", s -> s.refused(issue(-1, 1))),
                new Refusal(
                        "holder_linked",
                        s -> s.with(new Deed.HolderLink(AN, BRAM)).refused(issue(AN, 1))));
    }

    private static Stream<Refusal> classes() {
        return Stream.of(
                new Refusal("class_unknown", s -> s.refused(new Deed.Issue(AN, 9, 1, 0))),
                new Refusal("class_number", s -> s.refused(rights(0, terms("A", 1)))),
                new Refusal("code_malformed", s -> s.refused(rights(3, terms("", 1)))),
                new Refusal("code_malformed", s -> s.refused(rights(3, terms("a@b", 1)))),
                new Refusal("amount_not_positive", s -> s.refused(rights(3, terms("C", 0)))),
                new Refusal(
                        "holders_missing",
                        s -> s.refused(rights(3, Terms.held(terms("C", 1), Set.of())))),
                new Refusal(
                        "minimum_out_of_range",
                        s -> s.refused(rights(3, Terms.between(terms("C", 1), 0, 5)))),
                new Refusal(
                        "maximum_out_of_range",
                        s -> s.refused(rights(3, Terms.between(terms("C", 1), 6, 5)))),
                new Refusal(
                        "votes_out_of_range",
                        s -> s.refused(rights(3, Terms.votes(terms("C", 1), -1)))));
    }

    private static Deed rights(int shareClass, ClassTerms terms) {
        return new Deed.ClassRights(shareClass, terms);
    }

    private static Deed opening(long quantity, long valueCents, long paidCents) {
        return new Deed.Opening(AN, A, quantity, valueCents, paidCents, OptionalLong.empty());
    }

    private static Deed numbered(long first) {
        return new Deed.Opening(AN, A, 5, 1, 5, OptionalLong.of(first));
    }

    private static Draft cause(String cause) {
        return new Draft(
                LocalDate.parse("2026-01-10"), issue(AN, 1), Sample.SITE, cause, List.of());
    }

    private static Draft documents(List<String> documents) {
        return new Draft(LocalDate.parse("2026-01-10"), issue(AN, 1), Sample.SITE, "", documents);
    }

    private static Draft by(Deed deed, long actor, OptionalLong approver) {
        var draft = draft("2026-01-10", deed);
        var by = new By(OptionalLong.of(actor), OptionalLong.empty(), approver);

        return new Draft(draft.effective(), deed, by, draft.cause(), draft.documents());
    }
}
