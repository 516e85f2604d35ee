package coop.meent.shares.ledger;

import coop.meent.shares.ledger.Past.HolderFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// One draft before the judge: what is asked, what is known, what speaks against it, and the legs
/// that would follow. Lives for one judgement.
final class Matter {
    private final Past past;
    private final Draft draft;
    private final Instant now;
    private final List<Verdict.Reason> reasons = new ArrayList<>();
    private final List<Leg> legs = new ArrayList<>();
    private final Map<Long, Account> accounts = new TreeMap<>();

    Matter(Past past, Draft draft, Instant now) {
        this.past = past;
        this.draft = draft;
        this.now = now;
    }

    Past past() {
        return past;
    }

    Draft draft() {
        return draft;
    }

    Deed deed() {
        return draft.deed();
    }

    LocalDate on() {
        return draft.effective();
    }

    LocalDate today() {
        return Days.of(now);
    }

    /// {@return the first day on which its legs count}
    LocalDate countsFrom() {
        return deed().kind().endsTheDay() ? on().plusDays(1) : on();
    }

    /// {@return the number that the entry would have}
    long seq() {
        return past.head() + 1;
    }

    List<Leg> legs() {
        return legs;
    }

    void refuse(String code, String field, Object... arguments) {
        reasons.add(new Verdict.Reason(code, field, List.of(arguments)));
    }

    boolean sound() {
        return reasons.isEmpty();
    }

    Verdict refused() {
        return new Verdict.Refused(reasons);
    }

    /// {@return the accounts that the judgement looked into}
    Collection<Account> accounts() {
        return accounts.values();
    }

    Account account(long holder) {
        return accounts.computeIfAbsent(holder, number -> new Account(number, past));
    }

    /// Adds a leg, and counts with it from here on.
    void add(Leg leg) {
        legs.add(leg);
        account(leg.holder()).add(leg);
    }

    /// Adds a leg of a deed that changes all shares of a class, and so looks into no account.
    void addUncounted(Leg leg) {
        legs.add(leg);
    }

    Optional<HolderFacts> holder(long number, String field) {
        var found = past.holder(number);
        if (found.isEmpty()) {
            refuse("holder_unknown", field, number);
            return found;
        }
        var present = past.linkedInto(number);
        if (present.isPresent()) {
            refuse("holder_linked", field, number, present.getAsLong());
            return Optional.empty();
        }

        return found;
    }

    Optional<ClassTerms> terms(int shareClass, String field) {
        var found = past.terms(shareClass, on());
        if (found.isEmpty()) {
            refuse("class_unknown", field, shareClass, on());
        }
        touches(shareClass);

        return found;
    }

    /// {@return whether an entry is in force, and not itself the end of another}
    boolean stands(long seq) {
        return stands(past, seq);
    }

    static boolean stands(Past past, long seq) {
        return past.reversedBy(seq).isEmpty()
                && past.entry(seq).filter(each -> each.deed() instanceof Deed.Reversal).isEmpty();
    }

    /// {@return the code of a class as people know it}
    String code(int shareClass) {
        return past.terms(shareClass, on())
                .map(ClassTerms::code)
                .orElseGet(() -> Integer.toString(shareClass));
    }

    /// {@return numbers as messages list them}
    static String listed(Collection<Long> numbers) {
        return numbers.stream().sorted().map(Object::toString).collect(Collectors.joining(", "));
    }

    /// Nothing of a class is dated before a split or a loss of it.
    void touches(int shareClass) {
        past.turns(shareClass).stream()
                .filter(turn -> turn.on().isAfter(on()))
                .findFirst()
                .ifPresent(turn -> refuse("before_turn", "effective", turn.on(), turn.seq()));
    }

    Entry entry() {
        var moment = now.truncatedTo(ChronoUnit.MICROS);
        var last = past.lastRecorded().filter(moment::isBefore).orElse(moment);

        return new Entry(
                seq(), on(), last, draft.by(), draft.cause(), draft.documents(), deed(), legs);
    }
}
