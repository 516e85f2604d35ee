package coop.meent.shares.ledger;

import static coop.meent.shares.ledger.Sample.A;
import static coop.meent.shares.ledger.Sample.AN;
import static coop.meent.shares.ledger.Sample.B;
import static coop.meent.shares.ledger.Sample.BRAM;
import static coop.meent.shares.ledger.Sample.FONS;
import static coop.meent.shares.ledger.Sample.issue;
import static coop.meent.shares.ledger.Sample.opening;
import static coop.meent.shares.ledger.Sample.transfer;
import static coop.meent.shares.ledger.Sample.withdraw;

import coop.meent.shares.ledger.Deed.Ground;
import java.util.stream.Stream;

/// Refusals of exits, splits, losses, compensations and releases.
final class LaterRefusals {
    private LaterRefusals() {}

    static Stream<Refusal> all() {
        return Stream.of(
                        withdrawals(),
                        leavers(),
                        departures(),
                        departuresByLaw(),
                        movedSince(),
                        compensations(),
                        releases(),
                        wholeClass())
                .flatMap(each -> each);
    }

    private static Stream<Refusal> withdrawals() {
        return Stream.of(
                new Refusal(
                        "outside_window",
                        s ->
                                s.with(issue(AN, 5))
                                        .refused("2026-06-30", withdraw(AN, "2026-07-01", 1))),
                new Refusal(
                        "exit_effect",
                        s ->
                                s.with(issue(AN, 5))
                                        .refused("2026-06-29", withdraw(AN, "2026-06-01", 1))),
                new Refusal(
                        "requested_in_future",
                        s ->
                                s.with(issue(AN, 5))
                                        .refused("2027-06-30", withdraw(AN, "2027-01-01", 1))),
                new Refusal(
                        "before_founding",
                        s -> s.refused("2020-06-30", withdraw(AN, "2019-06-01", 1))));
    }

    private static Stream<Refusal> leavers() {
        return Stream.of(
                new Refusal(
                        "partial_exit",
                        s ->
                                s.wholeExit()
                                        .with(issue(AN, 5))
                                        .with(opening(AN, B, 1))
                                        .refused("2026-06-30", withdraw(AN, "2026-06-01", 5))),
                new Refusal(
                        "founder_locked",
                        s ->
                                s.founders(7)
                                        .with(issue(FONS, 5))
                                        .refused("2026-06-30", withdraw(FONS, "2026-06-01", 5))),
                new Refusal(
                        "part_paid",
                        s -> s.part().refused("2026-06-30", withdraw(AN, "2026-06-01", 1))),
                new Refusal(
                        "too_many",
                        s ->
                                s.with(issue(AN, 5))
                                        .refused("2026-06-30", withdraw(AN, "2026-06-01", 6))));
    }

    private static Stream<Refusal> departures() {
        return Stream.of(
                new Refusal(
                        "nothing_held", s -> s.refused("2026-06-30", new Deed.Exclude(AN, true))),
                new Refusal(
                        "not_heard",
                        s ->
                                s.with(issue(AN, 5))
                                        .refused("2026-06-30", new Deed.Exclude(AN, false))),
                new Refusal(
                        "reason_missing",
                        s ->
                                s.with(issue(AN, 5))
                                        .refused(
                                                Sample.unsaid(
                                                        "2026-06-30",
                                                        new Deed.Exclude(AN, true)))));
    }

    private static Stream<Refusal> departuresByLaw() {
        return Stream.of(
                new Refusal(
                        "death_unknown",
                        s ->
                                s.with(issue(AN, 5))
                                        .refused(
                                                "2026-06-30",
                                                new Deed.ExitByLaw(AN, Ground.DEATH))),
                new Refusal(
                        "ground_unfit",
                        s ->
                                s.with(issue(AN, 5))
                                        .refused(
                                                "2026-06-30",
                                                new Deed.ExitByLaw(AN, Ground.SALE))));
    }

    private static Stream<Refusal> movedSince() {
        return Stream.of(
                new Refusal(
                        "moved_later",
                        s -> {
                            s.posted("2026-01-10", issue(AN, 5));
                            s.posted("2026-06-01", transfer(AN, BRAM, 1));
                            return s.refused("2026-03-01", new Deed.Exclude(AN, true));
                        }));
    }

    private static Stream<Refusal> compensations() {
        return Stream.of(
                new Refusal(
                        "exit_unknown",
                        s -> s.with(issue(AN, 5)).refused(new Deed.CompensationPaid(3, 1))),
                new Refusal("exit_unknown", s -> s.refused(new Deed.CompensationPaid(99, 1))),
                new Refusal(
                        "compensation_too_much",
                        s -> s.left().refused("2026-07-01", new Deed.CompensationPaid(4, 20_001))),
                new Refusal(
                        "before_its_entry",
                        s -> s.left().refused("2026-06-29", new Deed.CompensationPaid(4, 1))),
                new Refusal(
                        "compensated_already",
                        s -> {
                            s.left().posted("2026-07-01", new Deed.CompensationPaid(4, 20_000));
                            return s.refused("2026-07-02", new Deed.CompensationPaid(4, 1));
                        }));
    }

    private static Stream<Refusal> releases() {
        return Stream.of(
                new Refusal(
                        "encumbrance_unknown",
                        s -> s.with(issue(AN, 5)).refused(new Deed.Release(3))),
                new Refusal(
                        "before_its_entry",
                        s -> s.pledged().refused("2026-01-31", new Deed.Release(4))),
                new Refusal(
                        "released_already",
                        s -> {
                            s.pledged().posted("2026-03-01", new Deed.Release(4));
                            return s.refused("2026-03-02", new Deed.Release(4));
                        }));
    }

    private static Stream<Refusal> wholeClass() {
        return Stream.of(
                new Refusal("nothing_to_split", s -> s.refused(new Deed.Split(A, 2, 1))),
                new Refusal("split_nothing", s -> s.refused(new Deed.Split(A, 2, 2))),
                new Refusal("quantity_not_positive", s -> s.refused(new Deed.Split(A, 0, 1))),
                new Refusal(
                        "split_remainder",
                        s -> s.with(issue(AN, 5)).refused(new Deed.Split(A, 1, 2))),
                new Refusal(
                        "split_remainder",
                        s -> s.with(issue(AN, 5)).refused(new Deed.Split(A, 3, 1))),
                new Refusal(
                        "split_remainder",
                        s -> s.with(issue(AN, 5)).refused(new Deed.Split(A, Deed.MOST, 1))),
                new Refusal(
                        "class_moves_later",
                        s -> s.with(issue(AN, 5)).refused("2026-01-09", new Deed.Split(A, 10, 1))),
                new Refusal(
                        "class_moves_later",
                        s ->
                                s.with(issue(AN, 5))
                                        .refused("2026-01-09", new Deed.LossAllocation(A, 1))),
                new Refusal("nothing_to_lose", s -> s.refused(new Deed.LossAllocation(A, 1))),
                new Refusal(
                        "before_turn",
                        s -> {
                            s.with(issue(AN, 5)).posted("2026-03-01", new Deed.Split(A, 10, 1));
                            return s.refused("2026-02-28", issue(AN, 1));
                        }));
    }
}
