package coop.meent.soirees.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// An evening as numbers: people by their place in the list, rounds from 0.
final class Facts {
    final List<Participant> people;
    final int size;
    final int rounds;
    final boolean oneHouse;

    /// Whether two may sit together, by `one * size + other`.
    final boolean[] allowed;

    /// What it is worth that two meet, besides wishes.
    final int[] worth;

    /// Which wishes of the one come true by the other, a bit each.
    final byte[] grants;

    /// Who could make a wish come true, by person and wish.
    final int[][][] candidates;

    private final Evening evening;
    private final boolean[] odd;

    Facts(Evening evening) {
        this(evening, evening.possible());
    }

    Facts(Evening evening, int rounds) {
        this.evening = evening;
        this.people = evening.participants();
        this.size = people.size();
        this.rounds = rounds;
        this.oneHouse = oneHouse();
        this.allowed = new boolean[size * size];
        this.worth = new int[size * size];
        this.grants = new byte[size * size];
        var places = new HashMap<Long, Integer>();
        people.forEach(it -> places.put(it.id(), places.size()));
        permit(places);
        grant();
        appraise(places);
        this.candidates =
                IntStream.range(0, size).mapToObj(this::candidates).toArray(int[][][]::new);
        this.odd = new boolean[rounds];
        for (int round = 0; round < rounds; round++) {
            int number = round;
            odd[round] = IntStream.range(0, size).filter(it -> there(number, it)).count() % 2 == 1;
        }
    }

    boolean there(int round, int person) {
        return people.get(person).seat().there(round + 1);
    }

    /// {@return whether one table of this round may hold three}
    boolean trio(int round) {
        return evening.trios() && odd[round];
    }

    Room room() {
        return evening.room();
    }

    /// {@return whether everybody is there from the first round to the last}
    boolean complete() {
        return people.stream().allMatch(it -> it.seat().there(1) && it.seat().there(rounds));
    }

    private boolean oneHouse() {
        return size > 0
                && people.getFirst().organisation() != 0
                && people.stream().map(Participant::organisation).distinct().count() == 1;
    }

    private void permit(Map<Long, Integer> places) {
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                allowed[i * size + j] = i != j && permitted(people.get(i), people.get(j));
            }
        }
        for (int i = 0; i < size; i++) {
            for (var other : people.get(i).hopes().ratherNot()) {
                forbid(i, places.getOrDefault(other, i));
            }
        }
        evening.memory()
                .ago()
                .forEach((pair, ago) -> {
                    if (ago <= evening.memory().never()) {
                        var one = places.get(pair.one());
                        var other = places.get(pair.other());
                        forbid(one == null || other == null ? 0 : one, other == null ? 0 : other);
                    }
                });
    }

    private void forbid(int one, int other) {
        allowed[one * size + other] = false;
        allowed[other * size + one] = false;
    }

    private boolean permitted(Participant one, Participant other) {
        return one.understands(other) && sitTogether(one.seat(), other.seat());
    }

    private boolean sitTogether(Seat one, Seat other) {
        if (one.table() != 0 && other.table() != 0) {
            return one.table() == other.table();
        }
        return reaches(one, other) && reaches(other, one);
    }

    private boolean reaches(Seat guest, Seat host) {
        return !guest.accessible() || host.table() == 0 || room().reachable(host.table());
    }

    private void grant() {
        for (int i = 0; i < size; i++) {
            var wishes = people.get(i).hopes().wishes();
            for (int wish = 0; wish < wishes.size(); wish++) {
                for (int j = 0; j < size; j++) {
                    if (i != j && grants(people.get(j), wishes.get(wish))) {
                        grants[i * size + j] |= (byte) (1 << wish);
                    }
                }
            }
        }
    }

    private static boolean grants(Participant met, Wish wish) {
        return switch (wish) {
            case Wish.Person(var id) -> met.id() == id;
            case Wish.Sector(var key) -> met.traits().sectors().contains(key);
            case Wish.Topic(var key) -> met.traits().topics().contains(key);
        };
    }

    private void appraise(Map<Long, Integer> places) {
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                worth[i * size + j] = joy(i, j) - (colleagues(i, j) ? Weights.COLLEAGUES : 0);
            }
        }
        evening.memory()
                .ago()
                .forEach((pair, ago) -> {
                    var one = places.get(pair.one());
                    var other = places.get(pair.other());
                    if (one != null && other != null) {
                        int again = colleagues(one, other) ? Weights.COLLEAGUES : 0;
                        int value = joy(one, other) - Math.max(again, Weights.earlier(ago));
                        worth[one * size + other] = value;
                        worth[other * size + one] = value;
                    }
                });
    }

    boolean colleagues(int one, int other) {
        return !oneHouse && people.get(one).colleagueOf(people.get(other));
    }

    private int joy(int one, int other) {
        boolean fresh =
                people.get(one).traits().newcomer() != people.get(other).traits().newcomer();
        boolean mutual = grants[one * size + other] != 0 && grants[other * size + one] != 0;
        return (fresh ? Weights.NEWCOMER : 0) + (mutual ? Weights.MUTUAL : 0);
    }

    private int[][] candidates(int person) {
        int wishes = people.get(person).hopes().wishes().size();
        var found = new int[wishes][];
        for (int wish = 0; wish < wishes; wish++) {
            int bit = 1 << wish;
            found[wish] =
                    IntStream.range(0, size)
                            .filter(it -> (grants[person * size + it] & bit) != 0)
                            .filter(it -> allowed[person * size + it])
                            .toArray();
        }
        return found;
    }

    int[] earlier() {
        var ago = new int[size * size];
        var places = new HashMap<Long, Integer>();
        people.forEach(it -> places.put(it.id(), places.size()));
        evening.memory()
                .ago()
                .forEach((pair, evenings) -> {
                    var one = places.get(pair.one());
                    var other = places.get(pair.other());
                    if (one != null && other != null && Weights.earlier(evenings) > 0) {
                        ago[one * size + other] = evenings;
                        ago[other * size + one] = evenings;
                    }
                });
        return ago;
    }
}
