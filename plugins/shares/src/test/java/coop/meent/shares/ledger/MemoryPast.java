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
import java.util.stream.Stream;

/// A register in memory, in the plainest way: it looks through all entries for every answer. What the
/// store answers under its lock must be the same.
public final class MemoryPast implements Past {
    public static final UUID REGISTER = UUID.fromString("00000000-0000-4000-8000-000000000006");

    private final LocalDate founded;
    private final Map<Long, HolderFacts> holders = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Long, Long> reversals = new HashMap<>();
    private final Map<Long, List<Placed>> legs = new HashMap<>();
    private byte[] headHash = Canon.start();
    private MonthDay yearStart = MonthDay.of(1, 1);
    private Rules rules =
            new Rules(
                    6,
                    Rules.ExitEffect.WINDOW_END,
                    true,
                    0,
                    true,
                    false,
                    OptionalLong.empty(),
                    50);
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
        entries.add(entry);
        entry.legs().forEach(leg -> placed(leg.holder()).add(new Placed(entry.seq(), leg)));
        if (entry.deed() instanceof Deed.Reversal it) {
            reversals.put(it.entry(), entry.seq());
        }
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
                .max(Comparator.comparing(Entry::effective).thenComparing(Entry::seq))
                .map(entry -> deed(entry, Deed.ClassRights.class).terms());
    }

    @Override
    public List<Turn> turns(int shareClass) {
        return entries.stream()
                .filter(this::inForce)
                .flatMap(
                        entry ->
                                switch (entry.deed()) {
                                    case Deed.Split it when it.shareClass() == shareClass ->
                                            Stream.of(
                                                    new Turn(
                                                            entry.seq(),
                                                            entry.effective(),
                                                            it.into(),
                                                            it.outOf()));
                                    case Deed.LossAllocation it when it.shareClass() == shareClass ->
                                            Stream.of(new Turn(entry.seq(), entry.effective(), 1, 1));
                                    default -> Stream.empty();
                                })
                .toList();
    }

    @Override
    public Optional<HolderFacts> holder(long holder) {
        return Optional.ofNullable(holders.get(holder));
    }

    @Override
    public OptionalLong linkedInto(long holder) {
        return inForce(Deed.HolderLink.class)
                .map(entry -> deed(entry, Deed.HolderLink.class))
                .filter(link -> link.former() == holder)
                .mapToLong(Deed.HolderLink::present)
                .findFirst();
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

    @Override
    public Optional<Entry> entry(long seq) {
        return seq < 1 || seq > entries.size()
                ? Optional.empty()
                : Optional.of(entries.get((int) seq - 1));
    }

    @Override
    public OptionalLong reversedBy(long seq) {
        var reversal = reversals.get(seq);

        return reversal == null ? OptionalLong.empty() : OptionalLong.of(reversal);
    }

    @Override
    public List<Burdened> burdens(long holder) {
        return inForce(Deed.Encumber.class)
                .flatMap(entry -> burdened(entry, holder).stream())
                .toList();
    }

    @Override
    public List<Long> restingOn(long seq) {
        var entry = entry(seq).orElseThrow();

        return entries.stream()
                .filter(each -> each.seq() > seq && inForce(each))
                .filter(each -> restsOn(each, entry))
                .map(Entry::seq)
                .limit(20)
                .toList();
    }

    private static boolean restsOn(Entry later, Entry entry) {
        return switch (later.deed()) {
            case Deed.Reversal _ -> false;
            case Deed.CompensationPaid it when it.exit() == entry.seq() -> true;
            case Deed.Release it when it.encumbrance() == entry.seq() -> true;
            case Deed.Encumber it when turned(entry) == it.take().shareClass() -> true;
            default ->
                    entry.deed() instanceof Deed.ClassRights rights
                            && later.legs().stream()
                                    .filter(leg -> leg.shareClass() == rights.shareClass())
                                    .anyMatch(leg -> !leg.countsFrom().isBefore(entry.effective()));
        };
    }

    private static int turned(Entry entry) {
        return switch (entry.deed()) {
            case Deed.Split it -> it.shareClass();
            case Deed.LossAllocation it -> it.shareClass();
            default -> 0;
        };
    }

    private Optional<Burdened> burdened(Entry entry, long holder) {
        var it = deed(entry, Deed.Encumber.class);

        return since(it.holder(), holder, entry.effective())
                .map(
                        from ->
                                new Burdened(
                                        entry.seq(),
                                        it.holder(),
                                        it.take().shareClass(),
                                        it.take().lot().orElseThrow(),
                                        it.take().quantity(),
                                        from,
                                        released(entry.seq())));
    }

    private Optional<LocalDate> released(long encumbrance) {
        return inForce(Deed.Release.class)
                .filter(each -> deed(each, Deed.Release.class).encumbrance() == encumbrance)
                .map(Entry::effective)
                .findFirst();
    }

    /// {@return since when what was of one number is of the other, by links; empty when it never is}
    private Optional<LocalDate> since(long former, long present, LocalDate from) {
        if (former == present) {
            return Optional.of(from);
        }

        return inForce(Deed.HolderLink.class)
                .filter(each -> deed(each, Deed.HolderLink.class).former() == former)
                .findFirst()
                .flatMap(
                        link ->
                                since(
                                        deed(link, Deed.HolderLink.class).present(),
                                        present,
                                        link.effective().isAfter(from) ? link.effective() : from));
    }

    private List<Placed> legs(Predicate<Leg> wanted) {
        return entries.stream()
                .flatMap(
                        entry ->
                                entry.legs().stream()
                                        .filter(wanted)
                                        .map(leg -> new Placed(entry.seq(), leg)))
                .toList();
    }

    private boolean inForce(Entry entry) {
        return reversedBy(entry.seq()).isEmpty();
    }

    private Stream<Entry> inForce(Class<? extends Deed> kind) {
        return entries.stream().filter(entry -> kind.isInstance(entry.deed())).filter(this::inForce);
    }

    private static <D extends Deed> D deed(Entry entry, Class<D> kind) {
        return kind.cast(entry.deed());
    }
}
