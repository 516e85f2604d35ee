package coop.meent.shares.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/// A register in memory, in the plainest way: it looks through all entries for every answer. What
/// the store answers under its lock must be the same.
public final class MemoryPast extends MemoryEntries implements Past {
    public static final UUID REGISTER = UUID.fromString("00000000-0000-4000-8000-000000000006");

    private final LocalDate founded;
    private final Map<Long, HolderFacts> holders = new HashMap<>();
    private final Map<Long, List<Placed>> legs = new HashMap<>();
    private byte[] headHash = Canon.start();
    private MonthDay yearStart = MonthDay.of(1, 1);
    private Rules rules =
            new Rules(
                    6, Rules.ExitEffect.WINDOW_END, true, 0, true, false, OptionalLong.empty(), 50);
    private Optional<LocalDate> closedThrough = Optional.empty();

    public MemoryPast(LocalDate founded) {
        this.founded = founded;
    }

    public MemoryPast holder(long number, HolderFacts facts) {
        holders.put(number, facts);
        return this;
    }

    /// A natural person of age.
    public MemoryPast person(long number) {
        return holder(
                number,
                new HolderFacts(
                        ClassTerms.Eligible.NATURAL, Optional.empty(), Optional.empty(), false));
    }

    public MemoryPast rules(Rules changed) {
        rules = changed;
        return this;
    }

    public MemoryPast yearStart(MonthDay day) {
        yearStart = day;
        return this;
    }

    public MemoryPast closed(LocalDate through) {
        closedThrough = Optional.of(through);
        return this;
    }

    public void append(Entry entry) {
        add(entry);
        entry.legs().forEach(leg -> placed(leg.holder()).add(new Placed(entry.seq(), leg)));
        headHash = Canon.hash(headHash, Canon.payload(REGISTER, entry));
    }

    private List<Placed> placed(long holder) {
        return legs.computeIfAbsent(holder, _ -> new ArrayList<>());
    }

    /// Judges a draft, and records it when it may be.
    public Verdict record(Draft draft, Instant now) {
        var verdict = Ledger.judge(this, draft, now);
        if (verdict instanceof Verdict.Posted posted) {
            append(posted.entry());
        }

        return verdict;
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public long head() {
        return entries.size();
    }

    @Override
    public String headHash() {
        return HexFormat.of().formatHex(headHash);
    }

    @Override
    public Optional<Instant> lastRecorded() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast().recordedAt());
    }

    @Override
    public LocalDate founded() {
        return founded;
    }

    @Override
    public MonthDay yearStart() {
        return yearStart;
    }

    @Override
    public Optional<LocalDate> closedThrough() {
        return closedThrough;
    }

    @Override
    public Rules rules(LocalDate on) {
        return rules;
    }

    @Override
    public Optional<ClassTerms> terms(int shareClass, LocalDate on) {
        return inForce(Deed.ClassRights.class)
                .filter(entry -> deed(entry, Deed.ClassRights.class).shareClass() == shareClass)
                .filter(entry -> !entry.effective().isAfter(on))
                .max(Comparator.comparing(Entry::effective).thenComparingLong(Entry::seq))
                .map(entry -> deed(entry, Deed.ClassRights.class).terms());
    }

    @Override
    public Optional<HolderFacts> holder(long holder) {
        return Optional.ofNullable(holders.get(holder));
    }

    @Override
    public List<Placed> legsOf(long holder) {
        return List.copyOf(placed(holder));
    }

    @Override
    public List<Placed> legsOfClass(int shareClass) {
        return legs(leg -> leg.shareClass() == shareClass);
    }

    @Override
    public Map<Long, LocalDate> began(Set<Long> lots) {
        var days = new HashMap<Long, LocalDate>();
        lots.forEach(lot -> entry(lot).ifPresent(entry -> days.put(lot, entry.effective())));

        return days;
    }

    private List<Placed> legs(Predicate<Leg> wanted) {
        return entries.stream()
                .flatMap(entry ->
                        entry.legs().stream()
                                .filter(wanted)
                                .map(leg -> new Placed(entry.seq(), leg)))
                .toList();
    }
}
