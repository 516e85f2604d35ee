package coop.meent.shares.book;

import coop.meent.shares.ledger.Entry;
import coop.meent.shares.ledger.Leg;
import coop.meent.shares.ledger.Past.Placed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Entries that the ledger has just allowed, and the database does not hold yet: of the kinds that
/// change nothing but what holders have.
final class Overlay {
    private final Map<Long, Entry> entries = new HashMap<>();
    private final Map<Long, List<Placed>> legs = new HashMap<>();

    void add(Entry entry) {
        entries.put(entry.seq(), entry);
        for (var leg : entry.legs()) {
            legs.computeIfAbsent(leg.holder(), _ -> new ArrayList<>())
                    .add(new Placed(entry.seq(), leg));
        }
    }

    Optional<Entry> entry(long seq) {
        return Optional.ofNullable(entries.get(seq));
    }

    Stream<Placed> legsOf(long holder) {
        return legs.getOrDefault(holder, List.of()).stream();
    }

    Stream<Placed> legs(Predicate<Leg> which) {
        return legs.values().stream().flatMap(List::stream).filter(it -> which.test(it.leg()));
    }
}
