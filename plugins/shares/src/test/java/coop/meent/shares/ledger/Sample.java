package coop.meent.shares.ledger;

import coop.meent.shares.ledger.ClassTerms.Eligible;
import coop.meent.shares.ledger.Deed.Ground;
import coop.meent.shares.ledger.Deed.Take;
import coop.meent.shares.ledger.Rules.ExitEffect;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

    /// Died on 30 April 2026.
    static final long DIRK = 4;

    /// Comes of age in 2030.
    static final long ELS = 5;

    /// A founder.
    static final long FONS = 6;

    private static final String DAY = "2026-01-10";
    static final By SITE = new By(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());

    final MemoryPast past = new MemoryPast(LocalDate.parse("2020-01-01"));
    private List<Verdict.Reason> reasons = List.of();

    Sample() {
        past.person(AN).person(BRAM).person(CIS);
        past.holder(DIRK, facts(Optional.empty(), Optional.of("2026-04-30"), false));
        past.holder(ELS, facts(Optional.of("2030-01-01"), Optional.empty(), false));
        past.holder(FONS, facts(Optional.empty(), Optional.empty(), true));
        posted("2020-01-01", new Deed.ClassRights(A, Terms.terms("A", 10_000)));
        posted("2020-01-01", new Deed.ClassRights(B, Terms.terms("B", 5_000)));
    }

    private static Past.HolderFacts facts(
            Optional<String> ofAge, Optional<String> died, boolean founder) {
        return new Past.HolderFacts(
                Eligible.NATURAL, ofAge.map(LocalDate::parse), died.map(LocalDate::parse), founder);
    }

    static Deed issue(long holder, long quantity) {
        return new Deed.Issue(holder, A, quantity, quantity * 10_000);
    }

    static Deed transfer(long from, long to, long quantity) {
        return new Deed.Transfer(from, to, List.of(take(quantity)), Ground.SALE);
    }

    static Deed opening(long holder, int shareClass, long quantity) {
        return new Deed.Opening(
                holder, shareClass, quantity, 5_000, quantity * 5_000, OptionalLong.empty());
    }

    static Deed passing(long from, long to, Take... takes) {
        return new Deed.Transfer(from, to, List.of(takes), Ground.SALE);
    }

    static Deed withdraw(long holder, String requested, long quantity) {
        return new Deed.Withdraw(holder, LocalDate.parse(requested), List.of(take(quantity)));
    }

    static Draft unsaid(String day, Deed deed) {
        return new Draft(LocalDate.parse(day), deed, SITE, "", List.of());
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

    List<String> refused(Deed deed) {
        return refused(DAY, deed);
    }

    List<String> refused(Draft draft) {
        if (past.record(draft, NOW) instanceof Verdict.Refused refused) {
            reasons = refused.reasons();
            return reasons.stream().map(Verdict.Reason::code).toList();
        }
        throw new AssertionError("was recorded: " + draft);
    }

    /// {@return why it was last refused}
    List<Verdict.Reason> reasons() {
        return reasons;
    }

    Sample with(Deed deed) {
        var _ = posted(DAY, deed);
        return this;
    }

    Sample closed(String through) {
        past.closed(LocalDate.parse(through));
        return this;
    }

    Sample terms(ClassTerms terms) {
        var _ = posted("2020-01-01", new Deed.ClassRights(A, terms));
        return this;
    }

    /// Entry 3 is ten shares of An, half of one paid.
    Sample part() {
        return with(new Deed.Issue(AN, A, 10, 95_000));
    }

    /// Entry 3 is five shares of An; by entry 4 Bram has a pledge on three of them since February.
    Sample pledged() {
        with(issue(AN, 5));
        var _ = posted("2026-02-01", ShareRefusals.encumber(AN, take(3, 3), BRAM));
        return this;
    }

    /// By entry 4 An left with two of the five shares of entry 3.
    Sample left() {
        with(issue(AN, 5));
        var _ = posted("2026-06-30", withdraw(AN, "2026-06-01", 2));
        return this;
    }

    long held(long holder, String day) {
        return past.legsOf(holder).stream()
                .map(Past.Placed::leg)
                .filter(leg -> !leg.countsFrom().isAfter(LocalDate.parse(day)))
                .mapToLong(Leg::quantity)
                .sum();
    }

    Sample fullyPaid() {
        return rules(6, true, 0, true, OptionalLong.empty());
    }

    Sample wholeExit() {
        return rules(6, false, 0, false, OptionalLong.empty());
    }

    Sample founders(int years) {
        return rules(6, true, years, false, OptionalLong.empty());
    }

    Sample mostPerHolder(long most) {
        return rules(6, true, 0, false, OptionalLong.of(most));
    }

    private Sample rules(int months, boolean partial, int years, boolean paid, OptionalLong most) {
        past.rules(new Rules(months, ExitEffect.WINDOW_END, partial, years, true, paid, most, 50));
        return this;
    }
}
