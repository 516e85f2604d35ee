package coop.meent.soirees.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Evenings to try the matcher on.
final class Halls {
    private Halls() {}

    /// {@return people with numbers from 1 who know nobody and want nothing}
    static List<Participant> strangers(int people) {
        return LongStream.rangeClosed(1, people).mapToObj(it -> new Participant(it, it)).toList();
    }

    /// {@return people spread over organisations, with a few random wishes for people of others}
    static List<Participant> wishing(int people, int organisations, int wishes, long seed) {
        var dice = new Random(seed);
        var all = new ArrayList<Participant>();
        for (int i = 0; i < people; i++) {
            var hopes = new LinkedHashSet<Wish>();
            for (int wish = 0; wish < wishes; wish++) {
                int j = dice.nextInt(people);
                if (j % organisations != i % organisations) {
                    hopes.add(new Wish.Person(j + 1L));
                }
            }
            all.add(
                    new Participant(i + 1L, 1L + i % organisations)
                            .hoping(new Hopes(List.copyOf(hopes), Set.of())));
        }
        return all;
    }

    /// {@return a small evening with a little of everything}
    static Evening mixed(int people, int rounds, Random dice) {
        int organisations = 1 + dice.nextInt(people + 2);
        int tongues = dice.nextInt(3);
        var all =
                IntStream.range(0, people)
                        .mapToObj(it -> somebody(it + 1L, people, organisations, dice))
                        .map(it -> tongues == 0 ? it : it.speaking(tongues(dice, tongues)))
                        .toList();
        var ago = new HashMap<Pair, Integer>();
        for (int i = dice.nextInt(people + 1); i > 0; i--) {
            int one = dice.nextInt(people) + 1;
            int other = dice.nextInt(people) + 1;
            if (one != other) {
                ago.put(Pair.of(one, other), 1 + dice.nextInt(4));
            }
        }
        var evening = new Evening(all, rounds).remembering(new Memory(Map.copyOf(ago), 0));
        return dice.nextInt(3) == 0 ? evening.withTrios() : evening;
    }

    private static Participant somebody(long id, int people, int organisations, Random dice) {
        var wishes = new LinkedHashSet<Wish>();
        for (int i = dice.nextInt(5); i > 0; i--) {
            wishes.add(
                    switch (dice.nextInt(4)) {
                        case 0 -> new Wish.Sector("s" + dice.nextInt(3));
                        case 1 -> new Wish.Topic("t" + dice.nextInt(4));
                        default -> new Wish.Person(1L + dice.nextInt(people));
                    });
        }
        var avoided = new HashSet<Long>();
        if (dice.nextInt(4) == 0) {
            avoided.add(1L + dice.nextInt(people));
        }
        var traits =
                new Traits(
                        Set.of("s" + dice.nextInt(3)),
                        Set.of("t" + dice.nextInt(4)),
                        dice.nextInt(4) == 0);
        return new Participant(id, 1 + dice.nextInt(organisations))
                .with(traits)
                .hoping(new Hopes(List.copyOf(wishes), avoided));
    }

    static Set<String> tongues(Random dice, int variety) {
        var spoken = new HashSet<String>();
        spoken.add(dice.nextInt(3) > 0 ? "nl" : "fr");
        if (variety > 1 && dice.nextInt(3) == 0) {
            spoken.add("en");
        }
        return spoken;
    }

    /// {@return somebody else to stay away from, for one in three}
    static Hopes avoiding(int people, Random dice) {
        return dice.nextInt(3) > 0
                ? Hopes.none()
                : new Hopes(List.of(), Set.of(1L + dice.nextInt(people)));
    }
}
