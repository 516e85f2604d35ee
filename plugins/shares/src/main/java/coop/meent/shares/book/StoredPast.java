package coop.meent.shares.book;

import coop.meent.shares.ledger.ClassTerms;
import coop.meent.shares.ledger.Entry;
import coop.meent.shares.ledger.Past;
import coop.meent.shares.ledger.Rules;
import coop.meent.shares.registers.Register;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/// What is recorded, read where the judge looks, and what was just allowed on top of it.
final class StoredPast implements Past {
    private final Register register;
    private final PastStore store;
    private final Frame frame;
    private final Overlay recent = new Overlay();
    private final Map<Long, List<Placed>> legs = new HashMap<>();
    private final Map<Long, LocalDate> began = new HashMap<>();
    private final Map<Long, HolderFacts> holders = new HashMap<>();
    private final PastRead common;
    private Head head;

    /// @param expected the holders of whom the judge will ask
    StoredPast(Register register, Head head, PastStore store, Frame frame, Set<Long> expected) {
        this.register = register;
        this.store = store;
        this.frame = frame;
        this.head = head;
        this.common = load(expected);
    }

    private PastRead load(Collection<Long> numbers) {
        var read = store.read(numbers);
        numbers.forEach(it -> legs.put(it, new ArrayList<>()));
        read.legs()
                .forEach(it ->
                        legs.computeIfAbsent(it.leg().holder(), _ -> new ArrayList<>()).add(it));
        began.putAll(read.began());
        holders.putAll(read.holders());
        return read;
    }

    private void need(long holder) {
        if (!legs.containsKey(holder)) {
            var _ = load(List.of(holder));
        }
    }

    /// Counts with an entry from here on.
    void add(Sealed sealed) {
        var entry = sealed.entry();
        recent.add(entry);
        began.put(entry.seq(), entry.effective());
        head = new Head(entry.seq(), sealed.hash(), Optional.of(entry.recordedAt()));
    }

    @Override
    public long head() {
        return head.seq();
    }

    @Override
    public String headHash() {
        return head.hash();
    }

    @Override
    public Optional<Instant> lastRecorded() {
        return head.recordedAt();
    }

    @Override
    public LocalDate founded() {
        return common.founded();
    }

    @Override
    public MonthDay yearStart() {
        return register.yearStart();
    }

    @Override
    public Optional<LocalDate> closedThrough() {
        return common.closed();
    }

    @Override
    public Rules rules(LocalDate on) {
        return frame.stated().rules(on, store.rules());
    }

    @Override
    public Optional<ClassTerms> terms(int shareClass, LocalDate on) {
        return frame.stated().terms(shareClass, on);
    }

    @Override
    public List<Turn> turns(int shareClass) {
        return frame.turns().getOrDefault(shareClass, List.of());
    }

    @Override
    public Optional<HolderFacts> holder(long holder) {
        need(holder);
        return Optional.ofNullable(holders.get(holder));
    }

    @Override
    public OptionalLong linkedInto(long holder) {
        return frame.links().stream()
                .filter(it -> it.former() == holder)
                .mapToLong(Frame.Link::present)
                .findFirst();
    }

    @Override
    public List<Placed> legsOf(long holder) {
        need(holder);
        return Stream.concat(legs.getOrDefault(holder, List.of()).stream(), recent.legsOf(holder))
                .toList();
    }

    @Override
    public List<Placed> legsOfClass(int shareClass) {
        return Stream.concat(
                        store.legsOfClass(shareClass).stream(),
                        recent.legs(it -> it.shareClass() == shareClass))
                .toList();
    }

    @Override
    public Map<Long, LocalDate> began(Set<Long> lots) {
        var found = new HashMap<Long, LocalDate>();
        for (long lot : lots) {
            found.put(lot, began.computeIfAbsent(lot, this::effective));
        }
        return found;
    }

    private LocalDate effective(long seq) {
        return entry(seq).orElseThrow().effective();
    }

    @Override
    public Optional<Entry> entry(long seq) {
        return recent.entry(seq).or(() -> store.entry(seq));
    }

    @Override
    public OptionalLong reversedBy(long seq) {
        return recent.entry(seq).isPresent() ? OptionalLong.empty() : store.reversedBy(seq);
    }

    @Override
    public List<Burdened> burdens(long holder) {
        return frame.burdens().stream()
                .flatMap(it -> since(it.holder(), holder, it.from()).map(it::since).stream())
                .toList();
    }

    /// {@return since when what was of one number is of the other, by links; empty when it never
    /// is}
    private Optional<LocalDate> since(long former, long present, LocalDate from) {
        if (former == present) {
            return Optional.of(from);
        }
        return frame.links().stream()
                .filter(it -> it.former() == former)
                .findFirst()
                .flatMap(it ->
                        since(it.present(), present, it.from().isAfter(from) ? it.from() : from));
    }

    @Override
    public List<Long> restingOn(long seq) {
        return store.restingOn(seq);
    }
}
