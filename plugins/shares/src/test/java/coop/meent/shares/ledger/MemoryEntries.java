package coop.meent.shares.ledger;

import coop.meent.shares.ledger.Past.Burdened;
import coop.meent.shares.ledger.Past.Turn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// The entries of a register in memory, and what they say of one another: which are reversed, which
/// rest on which, what lies under a right of another.
abstract class MemoryEntries {
    final List<Entry> entries = new ArrayList<>();
    private final Map<Long, Long> reversals = new HashMap<>();

    void add(Entry entry) {
        entries.add(entry);
        if (entry.deed() instanceof Deed.Reversal it) {
            reversals.put(it.entry(), entry.seq());
        }
    }

    public Optional<Entry> entry(long seq) {
        return seq < 1 || seq > entries.size()
                ? Optional.empty()
                : Optional.of(entries.get((int) seq - 1));
    }

    public OptionalLong reversedBy(long seq) {
        var reversal = reversals.get(seq);

        return reversal == null ? OptionalLong.empty() : OptionalLong.of(reversal);
    }

    public List<Turn> turns(int shareClass) {
        return entries.stream()
                .filter(this::inForce)
                .flatMap(entry ->
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

    public OptionalLong linkedInto(long holder) {
        return inForce(Deed.HolderLink.class)
                .map(entry -> deed(entry, Deed.HolderLink.class))
                .filter(link -> link.former() == holder)
                .mapToLong(Deed.HolderLink::present)
                .findFirst();
    }

    public List<Burdened> burdens(long holder) {
        return inForce(Deed.Encumber.class)
                .flatMap(entry -> burdened(entry, holder).stream())
                .toList();
    }

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
                .map(from ->
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

    /// {@return since when what was of one number is of the other, by links; empty when it never
    /// is}
    private Optional<LocalDate> since(long former, long present, LocalDate from) {
        if (former == present) {
            return Optional.of(from);
        }

        return inForce(Deed.HolderLink.class)
                .filter(each -> deed(each, Deed.HolderLink.class).former() == former)
                .findFirst()
                .flatMap(link ->
                        since(
                                deed(link, Deed.HolderLink.class).present(),
                                present,
                                link.effective().isAfter(from) ? link.effective() : from));
    }

    boolean inForce(Entry entry) {
        return reversedBy(entry.seq()).isEmpty();
    }

    Stream<Entry> inForce(Class<? extends Deed> kind) {
        return entries.stream()
                .filter(entry -> kind.isInstance(entry.deed()))
                .filter(this::inForce);
    }

    static <D extends Deed> D deed(Entry entry, Class<D> kind) {
        return kind.cast(entry.deed());
    }
}
