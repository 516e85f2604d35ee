package coop.meent.shares.ledger;

import static coop.meent.shares.ledger.Sample.A;
import static coop.meent.shares.ledger.Sample.AN;
import static coop.meent.shares.ledger.Sample.BRAM;
import static coop.meent.shares.ledger.Sample.issue;
import static coop.meent.shares.ledger.Sample.transfer;

import java.util.stream.Stream;

/// Refusals of reversals.
final class ReversalRefusals {
    private ReversalRefusals() {}

    static Stream<Refusal> all() {
        return Stream.of(reversals(), resting(), kept()).flatMap(each -> each);
    }

    private static Stream<Refusal> reversals() {
        return Stream.of(
                new Refusal("entry_unknown", s -> s.refused(new Deed.Reversal(99))),
                new Refusal(
                        "reversal_date",
                        s -> s.with(issue(AN, 5)).refused("2026-01-11", new Deed.Reversal(3))),
                new Refusal(
                        "reversed_already",
                        s ->
                                s.with(issue(AN, 5))
                                        .with(new Deed.Reversal(3))
                                        .refused(new Deed.Reversal(3))),
                new Refusal(
                        "reversal_of_reversal",
                        s ->
                                s.with(issue(AN, 5))
                                        .with(new Deed.Reversal(3))
                                        .refused(new Deed.Reversal(4))));
    }

    private static Stream<Refusal> resting() {
        return Stream.of(
                new Refusal(
                        "others_rest_on",
                        s ->
                                s.with(issue(AN, 5))
                                        .with(transfer(AN, BRAM, 1))
                                        .refused(new Deed.Reversal(3))),
                new Refusal(
                        "others_rest_on",
                        s -> s.with(issue(AN, 5)).refused("2020-01-01", new Deed.Reversal(1))),
                new Refusal("others_rest_on", s -> s.pledged().refused(new Deed.Reversal(3))),
                new Refusal(
                        "others_rest_on",
                        s -> {
                            s.left().posted("2026-07-01", new Deed.CompensationPaid(4, 20_000));
                            return s.refused("2026-06-30", new Deed.Reversal(4));
                        }),
                new Refusal(
                        "others_rest_on",
                        s -> {
                            s.pledged().posted("2026-03-01", new Deed.Release(4));
                            s.posted("2026-04-01", transfer(AN, BRAM, 5));
                            return s.refused("2026-03-01", new Deed.Reversal(5));
                        }));
    }

    private static Stream<Refusal> kept() {
        return Stream.of(
                new Refusal(
                        "others_rest_on",
                        s -> {
                            s.with(issue(AN, 5)).posted("2026-03-01", new Deed.Split(A, 10, 1));
                            return s.refused("2026-01-10", new Deed.Reversal(3));
                        }),
                new Refusal(
                        "holder_linked",
                        s -> {
                            s.left().posted("2026-07-02", new Deed.HolderLink(AN, BRAM));
                            return s.refused("2026-06-30", new Deed.Reversal(4));
                        }),
                new Refusal(
                        "checkpoint_stays",
                        s -> {
                            s.posted("2026-11-22", new Deed.Checkpoint(2, s.past.headHash()));
                            return s.refused("2026-11-22", new Deed.Reversal(3));
                        }));
    }
}
