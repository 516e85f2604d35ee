package coop.meent.shares.ledger;

import static coop.meent.shares.ledger.Sample.A;
import static coop.meent.shares.ledger.Sample.AN;
import static coop.meent.shares.ledger.Sample.B;
import static coop.meent.shares.ledger.Sample.BRAM;
import static coop.meent.shares.ledger.Sample.CIS;
import static coop.meent.shares.ledger.Sample.DIRK;
import static coop.meent.shares.ledger.Sample.ELS;
import static coop.meent.shares.ledger.Sample.issue;
import static coop.meent.shares.ledger.Sample.opening;
import static coop.meent.shares.ledger.Sample.passing;
import static coop.meent.shares.ledger.Sample.take;
import static coop.meent.shares.ledger.Sample.transfer;
import static coop.meent.shares.ledger.Terms.between;
import static coop.meent.shares.ledger.Terms.terms;

import coop.meent.shares.ledger.ClassTerms.Eligible;
import coop.meent.shares.ledger.ClassTerms.TransferLimit;
import coop.meent.shares.ledger.Deed.Burden;
import coop.meent.shares.ledger.Deed.Ground;
import coop.meent.shares.ledger.Deed.Take;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/// Refusals of issues, payments, transfers, conversions, burdens, and of who may hold how many.
final class ShareRefusals {
    private ShareRefusals() {}

    static Stream<Refusal> all() {
        return Stream.of(
                        issues(),
                        takes(),
                        unmovable(),
                        transfers(),
                        burdens(),
                        agreement(),
                        limits(),
                        remaining(),
                        conversions())
                .flatMap(each -> each);
    }

    private static Stream<Refusal> issues() {
        return Stream.of(
                new Refusal(
                        "must_be_paid", s -> s.fullyPaid().refused(new Deed.Issue(AN, A, 1, 0))),
                new Refusal(
                        "not_eligible",
                        s ->
                                s.terms(Terms.held(terms("A", 1), Set.of(Eligible.LEGAL)))
                                        .refused(new Deed.Issue(AN, A, 1, 1))),
                new Refusal(
                        "not_eligible",
                        s ->
                                s.terms(Terms.held(terms("A", 1), Set.of(Eligible.NATURAL)))
                                        .refused(new Deed.Issue(ELS, A, 1, 1))),
                new Refusal("frozen", s -> s.refused("2026-05-01", issue(DIRK, 1))),
                new Refusal(
                        "paid_before_issue",
                        s -> s.part().refused("2026-01-09", new Deed.PayIn(AN, 3, 1))),
                new Refusal(
                        "paid_too_much",
                        s -> s.part().refused("2026-02-01", new Deed.PayIn(AN, 3, 5_001))),
                new Refusal(
                        "lot_not_held",
                        s -> s.part().refused("2026-02-01", new Deed.PayIn(BRAM, 3, 1))),
                new Refusal("amount_not_positive", s -> s.part().refused(new Deed.PayIn(AN, 3, 0))),
                new Refusal(
                        "cancel_paid",
                        s -> s.part().refused("2026-02-01", new Deed.CancelUnpaid(AN, 3, 10))),
                new Refusal("lot_not_held", s -> s.refused(new Deed.CancelUnpaid(AN, 3, 1))));
    }

    private static Stream<Refusal> takes() {
        return Stream.of(
                new Refusal("takes_missing", s -> s.refused(passing(AN, BRAM))),
                new Refusal(
                        "takes_too_many",
                        s ->
                                s.refused(
                                        new Deed.Transfer(
                                                AN,
                                                BRAM,
                                                Collections.nCopies(1001, take(1)),
                                                Ground.SALE))),
                new Refusal(
                        "lot_unknown",
                        s -> s.with(issue(AN, 5)).refused(passing(AN, BRAM, take(77, 1)))),
                new Refusal("too_many", s -> s.with(issue(AN, 5)).refused(transfer(AN, BRAM, 6))),
                new Refusal(
                        "too_many",
                        s -> s.with(issue(AN, 5)).refused(passing(AN, BRAM, take(3), take(3)))));
    }

    private static Stream<Refusal> unmovable() {
        return Stream.of(
                new Refusal(
                        "quantity_not_positive",
                        s -> s.with(issue(AN, 5)).refused(transfer(AN, BRAM, 0))),
                new Refusal(
                        "part_paid", s -> s.part().refused("2026-02-01", transfer(AN, BRAM, 1))),
                new Refusal(
                        "encumbered",
                        s -> s.pledged().refused("2026-03-01", transfer(AN, BRAM, 3))),
                new Refusal(
                        "encumbered",
                        s -> s.pledged().refused("2026-03-01", new Deed.Exclude(AN, true))));
    }

    private static Stream<Refusal> transfers() {
        return Stream.of(
                new Refusal("same_holder", s -> s.with(issue(AN, 5)).refused(transfer(AN, AN, 1))),
                new Refusal("same_holder", s -> s.refused(new Deed.HolderLink(AN, AN))),
                new Refusal("same_holder", s -> s.refused(encumber(AN, take(3, 1), AN))),
                new Refusal(
                        "ground_unfit",
                        s -> s.with(issue(AN, 5)).refused(ground(AN, Ground.DEATH))),
                new Refusal(
                        "frozen",
                        s -> s.with(issue(AN, 5)).refused("2026-05-01", transfer(AN, DIRK, 1))),
                new Refusal(
                        "frozen",
                        s -> s.with(issue(DIRK, 5)).refused("2026-05-01", transfer(DIRK, AN, 1))),
                new Refusal(
                        "heirs_without_death",
                        s -> s.with(issue(AN, 5)).refused(ground(AN, Ground.INHERITANCE))),
                new Refusal(
                        "taker_consent_missing",
                        s ->
                                s.with(issue(DIRK, 5))
                                        .refused("2026-05-01", ground(DIRK, Ground.INHERITANCE))));
    }

    private static Stream<Refusal> burdens() {
        return Stream.of(
                new Refusal(
                        "lot_missing",
                        s -> s.with(issue(AN, 5)).refused(encumber(AN, take(1), BRAM))),
                new Refusal("lot_unknown", s -> s.refused(encumber(AN, take(3, 1), BRAM))),
                new Refusal(
                        "too_many",
                        s -> s.with(issue(AN, 5)).refused(encumber(AN, take(3, 6), BRAM))),
                new Refusal(
                        "too_many",
                        s -> s.pledged().refused("2026-03-01", encumber(AN, take(3, 3), CIS))));
    }

    private static Stream<Refusal> agreement() {
        return Stream.of(
                new Refusal("board_consent_missing", s -> limited(s, TransferLimit.BOARD_CONSENT)),
                new Refusal(
                        "board_consent_missing",
                        s -> limited(s, TransferLimit.BETWEEN_HOLDERS_FREE)),
                new Refusal("not_transferable", s -> limited(s, TransferLimit.NOT_TRANSFERABLE)));
    }

    private static Stream<Refusal> limits() {
        return Stream.of(
                new Refusal(
                        "over_maximum",
                        s -> s.terms(between(terms("A", 10_000), 1, 5)).refused(issue(AN, 6))),
                new Refusal(
                        "over_maximum",
                        s -> {
                            s.terms(between(terms("A", 10_000), 1, 5));
                            s.posted("2026-06-01", issue(AN, 5));
                            return s.refused("2026-01-10", issue(AN, 1));
                        }),
                new Refusal(
                        "over_maximum_of_all",
                        s -> s.mostPerHolder(5).with(opening(AN, B, 5)).refused(issue(AN, 1))),
                new Refusal(
                        "under_minimum",
                        s -> s.terms(between(terms("A", 10_000), 3, 9)).refused(issue(AN, 2))));
    }

    private static Stream<Refusal> remaining() {
        return Stream.of(
                new Refusal(
                        "under_minimum",
                        s ->
                                s.terms(between(terms("A", 10_000), 3, 9))
                                        .with(issue(AN, 5))
                                        .refused(transfer(AN, BRAM, 3))),
                new Refusal(
                        "under_minimum",
                        s ->
                                s.terms(between(terms("A", 10_000), 3, 9))
                                        .with(issue(AN, 9))
                                        .refused(transfer(AN, BRAM, 2))));
    }

    private static Stream<Refusal> conversions() {
        return Stream.of(
                new Refusal(
                        "same_class",
                        s -> s.with(issue(AN, 5)).refused(new Deed.Convert(AN, take(1), A))),
                new Refusal(
                        "convert_remainder",
                        s ->
                                s.with(opening(AN, B, 1))
                                        .refused(
                                                new Deed.Convert(
                                                        AN,
                                                        new Take(B, OptionalLong.empty(), 1),
                                                        A))),
                new Refusal(
                        "part_paid",
                        s -> s.part().refused("2026-02-01", new Deed.Convert(AN, take(1), B))));
    }

    private static List<String> limited(Sample s, TransferLimit limit) {
        s.terms(Terms.passes(terms("A", 10_000), limit));
        s.posted("2026-01-10", issue(AN, 5));
        var draft = Sample.draft("2026-01-10", transfer(AN, BRAM, 1));

        return s.refused(new Draft(draft.effective(), draft.deed(), draft.by(), "", List.of()));
    }

    private static Deed ground(long from, Ground ground) {
        return new Deed.Transfer(from, BRAM, List.of(take(1)), ground);
    }

    static Deed encumber(long holder, Take take, long beneficiary) {
        return new Deed.Encumber(holder, take, Burden.PLEDGE, beneficiary);
    }
}
