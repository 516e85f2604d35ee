package coop.meent.shares.ledger;

import coop.meent.shares.ledger.ClassTerms.Eligible;
import coop.meent.shares.ledger.ClassTerms.Instrument;
import coop.meent.shares.ledger.ClassTerms.TransferLimit;
import coop.meent.shares.ledger.Deed.Ground;
import coop.meent.shares.ledger.Deed.Take;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;

/// A small register with class A at 100 euro and class B at 50, and some holders; today is 22
/// November 2026.
final class Sample {
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123456Z");
    static final int A = 1;
    static final int B = 2;
    static final long AN = 1;
    static final long BRAM = 2;
    static final long CIS = 3;
    static final By SITE = new By(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());

    final MemoryPast past = new MemoryPast(LocalDate.parse("2020-01-01"));

    Sample() {
        past.person(AN).person(BRAM).person(CIS);
        posted("2020-01-01", new Deed.ClassRights(A, terms("A", 10_000)));
        posted("2020-01-01", new Deed.ClassRights(B, terms("B", 5_000)));
    }

    static ClassTerms terms(String code, long priceCents) {
        return new ClassTerms(
                code,
                Instrument.SHARE,
                priceCents,
                1,
                OptionalLong.empty(),
                EnumSet.allOf(Eligible.class),
                1,
                true,
                true,
                TransferLimit.FREE);
    }

    static Deed issue(long holder, long quantity) {
        return new Deed.Issue(holder, A, quantity, quantity * 10_000);
    }

    static Deed transfer(long from, long to, long quantity) {
        return new Deed.Transfer(from, to, List.of(take(quantity)), Ground.SALE);
    }

    static Take take(long quantity) {
        return new Take(A, OptionalLong.empty(), quantity);
    }

    static Take take(long lot, long quantity) {
        return new Take(A, OptionalLong.of(lot), quantity);
    }

    static Draft draft(String day, Deed deed) {
        return new Draft(LocalDate.parse(day), deed, SITE, "RvB-2026-1", List.of());
    }

    Entry posted(String day, Deed deed) {
        var verdict = past.record(draft(day, deed), NOW);
        if (verdict instanceof Verdict.Posted posted) {
            return posted.entry();
        }
        throw new AssertionError(verdict.toString());
    }

    /// {@return the codes of the reasons, in order}
    List<String> refused(String day, Deed deed) {
        return refused(draft(day, deed));
    }

    List<String> refused(Draft draft) {
        if (past.record(draft, NOW) instanceof Verdict.Refused refused) {
            return refused.reasons().stream().map(Verdict.Reason::code).toList();
        }
        throw new AssertionError("was recorded: " + draft);
    }

    long held(long holder, String day) {
        return past.legsOf(holder).stream()
                .map(Past.Placed::leg)
                .filter(leg -> !leg.countsFrom().isAfter(LocalDate.parse(day)))
                .mapToLong(Leg::quantity)
                .sum();
    }
}
