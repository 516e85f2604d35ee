package coop.meent.bench;

import coop.meent.api.Mandate;
import coop.meent.api.Organisation;
import coop.meent.api.Organisations;
import coop.meent.api.Role;
import coop.meent.api.Viewer;
import coop.meent.core.circles.Capabilities;
import coop.meent.core.circles.CircleNames;
import coop.meent.core.circles.Circles;
import coop.meent.core.membership.Period;
import coop.meent.core.membership.Standing;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// Measures how long it takes to work out who a viewer is, beside a set with the same words.
final class Terms {
    private static final LocalDate START = LocalDate.of(2020, 1, 1);
    private static final int PERIODS = 6; // a year each, as a long membership has them
    private static final List<Role> ROLES = List.of(Role.values());
    private static final int WARM_UP = 200_000;
    private static final int ROUNDS = 200_000;

    private final Map<Long, List<Period>> periods;
    private final Clock clock;

    private Terms(int organisations, Clock clock) {
        this.clock = clock;
        this.periods =
                LongStream.rangeClosed(1, organisations)
                        .boxed()
                        .collect(Collectors.toUnmodifiableMap(id -> id, Terms::periods));
    }

    /// @param arguments none
    public static void main(String[] arguments) {
        var terms = new Terms(2_000, Clock.system(ZoneId.of("Europe/Brussels")));
        System.out.printf("%-42s %8s %10s %10s%n", "", "terms", "p50 µs", "p99 µs");
        terms.measure("1 mandate, 3 groups, 10 capabilities", 1, 3, 10);
        terms.measure("3 mandates, 10 groups, 30 capabilities", 3, 10, 30);
        terms.measure("20 mandates, 50 groups, 60 capabilities", 20, 50, 60);
    }

    private void measure(String name, int mandates, int groups, int capabilities) {
        var circles = circles(capabilities);
        var viewer = viewer(mandates, groups);
        var words = List.copyOf(circles.terms(viewer));
        print(name, words.size(), () -> circles.terms(viewer).size());
        print("  floor: a set of these words", words.size(), () -> new HashSet<>(words).size());
    }

    private static void print(String name, int size, IntSupplier work) {
        long sum = 0;
        for (int i = 0; i < WARM_UP; i++) {
            sum += work.getAsInt();
        }
        var took = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            sum += work.getAsInt();
            took[i] = System.nanoTime() - begin;
        }
        Arrays.sort(took);
        System.out.printf(
                "%-42s %8d %10.2f %10.2f%n",
                name, sum == 0 ? 0 : size, took[ROUNDS / 2] / 1e3, took[ROUNDS / 100 * 99] / 1e3);
    }

    private Circles circles(int capabilities) {
        var known = new Capabilities();
        var names = new TreeMap<String, Map<String, String>>();
        for (int i = 0; i < capabilities; i++) {
            names.put("jobs.verb" + i, Map.of());
        }
        known.register("jobs", names);
        var sources =
                new Circles.Sources(
                        (id, _, day) ->
                                Standing.of(periods.getOrDefault(id, List.of()), day).member(),
                        Viewer::groups,
                        _ -> Map.of());
        var called =
                new CircleNames((_, key, _) -> key, new Nobody(), _ -> Optional.empty(), known);
        return new Circles(sources, called, clock);
    }

    private static Viewer viewer(int mandates, int groups) {
        var held = new ArrayList<Mandate>();
        for (int i = 0; i < mandates; i++) {
            held.add(new Mandate(1 + i * 90L, ROLES.get(i % ROLES.size()), true));
        }
        return new Viewer(
                Viewer.Kind.PERSON,
                OptionalLong.of(7),
                "An",
                false,
                held,
                "nl",
                LongStream.rangeClosed(1, groups).boxed().collect(Collectors.toSet()));
    }

    private static List<Period> periods(long organisation) {
        var all = new ArrayList<Period>();
        for (int i = 0; i < PERIODS; i++) {
            var first = START.plusYears(i);
            var last =
                    i == PERIODS - 1
                            ? Optional.<LocalDate>empty()
                            : Optional.of(first.plusYears(1).minusDays(1));
            all.add(new Period(i, organisation, "small", first, last));
        }
        return all;
    }

    /// No names are asked for here.
    private record Nobody() implements Organisations {
        @Override
        public Optional<Organisation> find(long id) {
            return Optional.empty();
        }

        @Override
        public List<Organisation> all() {
            return List.of();
        }

        @Override
        public OptionalInt founded(long id) {
            return OptionalInt.empty();
        }

        @Override
        public List<String> sectors() {
            return List.of();
        }
    }
}
