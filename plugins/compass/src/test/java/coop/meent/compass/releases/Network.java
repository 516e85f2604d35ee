package coop.meent.compass.releases;

import coop.meent.api.Principle;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;

/// A network of cooperatives in a test: scans, consents, erasures and releases, by a seed. It keeps
/// what it served, as somebody outside could.
final class Network {
    private final Random random;
    private final Gate gate;
    private final int sectors;
    private final Map<Long, Traits> organisations = new TreeMap<>();
    private final Map<Long, Boolean> consents = new TreeMap<>();
    private final List<Candidate> scans = new ArrayList<>();
    private final List<Long> owners = new ArrayList<>();
    private List<Kept> kept = new ArrayList<>();

    Network(long seed, Gate gate) {
        this.random = new Random(seed);
        this.gate = gate;
        this.sectors = 2 + random.nextInt(5);
    }

    /// Months go by, of which each third ends with a release.
    Network after(int months) {
        int begin = 5 + random.nextInt(60);
        for (int i = 0; i < begin; i++) {
            join();
        }
        for (int month = 1; month <= months; month++) {
            int happens = random.nextInt(8);
            for (int i = 0; i < happens; i++) {
                happen();
            }
            if (month % 3 == 0) {
                release();
            }
        }
        return this;
    }

    private void happen() {
        switch (random.nextInt(5)) {
            case 0 -> join();
            case 1 -> scanAgain();
            case 2 -> withdraw();
            case 3 -> consentAgain();
            default -> erase();
        }
    }

    private void join() {
        long id = organisations.size();
        organisations.put(
                id,
                new Traits(
                        "s" + (int) (sectors * random.nextDouble() * random.nextDouble()),
                        List.of("", "small", "middle", "large").get(random.nextInt(4)),
                        List.of("young", "old").get(random.nextInt(2))));
        consents.put(id, random.nextInt(4) > 0);
        scan(id);
    }

    private void scan(long organisation) {
        var tenths = new EnumMap<Principle, Integer>(Principle.class);
        for (var principle : Principle.values()) {
            tenths.put(principle, 10 + random.nextInt(41));
        }
        var traits = Objects.requireNonNull(organisations.get(organisation));
        scans.add(new Candidate(owners.size(), organisation, traits, tenths));
        owners.add(organisation);
    }

    private void scanAgain() {
        scan(anyone());
    }

    private void withdraw() {
        long who = anyone();
        consents.put(who, false);
        takeDown(it -> it.organisation() == who);
    }

    private void consentAgain() {
        consents.put(anyone(), true);
    }

    private void erase() {
        if (!scans.isEmpty()) {
            var gone = scans.get(random.nextInt(scans.size()));
            takeDown(gone::equals);
            scans.remove(gone);
        }
    }

    private long anyone() {
        return random.nextInt(organisations.size());
    }

    private void takeDown(Predicate<Candidate> which) {
        var gone = new BitSet();
        scans.stream().filter(which).forEach(it -> gone.set(it.scan()));
        var down = Kept.holding(kept, gone);
        kept =
                new ArrayList<>(
                        kept.stream().map(it -> down.contains(it) ? it.takenDown() : it).toList());
    }

    Release release() {
        var consenting =
                scans.stream()
                        .filter(it -> Boolean.TRUE.equals(consents.get(it.organisation())))
                        .toList();
        var release = new Releaser(gate).release(consenting);
        release.shown().forEach(it -> kept.add(new Kept(kept.size(), it.scans(), true)));
        return release;
    }

    /// Every view that was ever served, whether or not it is still up.
    List<BitSet> served() {
        return kept.stream().map(Kept::scans).toList();
    }

    List<Kept> kept() {
        return kept;
    }

    boolean consents(int scan) {
        return Boolean.TRUE.equals(consents.get(owners.get(scan)))
                && scans.stream().anyMatch(it -> it.scan() == scan);
    }

    long owner(int scan) {
        return owners.get(scan);
    }

    int scans() {
        return owners.size();
    }
}
