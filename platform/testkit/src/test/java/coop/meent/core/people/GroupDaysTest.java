package coop.meent.core.people;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.api.Groups;
import coop.meent.api.Texts;
import coop.meent.core.groups.GroupFloor;
import coop.meent.core.membership.OrganisationsInMemory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random mandates, periods, groups and memberships, and a plain model of who counts where on which
/// day: the database, the viewer and the door of plugins all agree with it.
class GroupDaysTest {
    private static final LocalDate START = LocalDate.of(2026, 3, 1);
    private static final int DAYS = 60;
    private static final Texts KEYS = (language, key, _) -> language + " " + key;

    private static Town town;
    private static Groups groups;

    /// Days of something, the last one included; -1 is further notice.
    private record Span(int first, int last) {
        boolean has(int day) {
            return day >= first && (last < 0 || day <= last);
        }
    }

    private record Tie(long one, long other, Span span) {}

    private record Circle(long id, boolean alsoGuests, Span span) {}

    private record World(
            List<Long> people,
            List<Circle> circles,
            List<Tie> mandates,
            List<Tie> periods,
            List<Tie> memberships) {
        Set<Long> of(long person, int day) {
            return circles.stream()
                    .filter(it -> it.span().has(day))
                    .filter(it -> tied(memberships, it.id(), person, day))
                    .filter(it -> it.alsoGuests() || acts(person, day))
                    .map(Circle::id)
                    .collect(Collectors.toSet());
        }

        Set<Long> members(long circle, int day) {
            return people.stream()
                    .filter(it -> of(it, day).contains(circle))
                    .collect(Collectors.toSet());
        }

        private boolean acts(long person, int day) {
            return mandates.stream()
                    .filter(it -> it.one() == person && it.span().has(day))
                    .anyMatch(it -> tied(periods, it.other(), it.other(), day));
        }

        private static boolean tied(List<Tie> ties, long one, long other, int day) {
            return ties.stream()
                    .anyMatch(it -> it.one() == one && it.other() == other && it.span().has(day));
        }
    }

    @BeforeAll
    static void open() {
        town = new Town();
        var core = town.database.core();
        var floor =
                GroupFloor.in(
                        new GroupFloor.Surroundings(
                                core, new OrganisationsInMemory(core), KEYS, town.clock));
        groups = floor.groups();
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20260501, 4711})
    void everybody_agrees_on_who_counts_in_which_group_on_which_day(long seed) {
        var dice = new Random(seed);
        town.empty();
        town.does("TRUNCATE core.person_group CASCADE");
        var world = world(dice);

        for (int i = 0; i < 25; i++) {
            int day = dice.nextInt(-2, DAYS + 3);
            var date = START.plusDays(day);
            town.clock.set(date + (dice.nextBoolean() ? "T00:00:00" : "T23:59:59"));
            var viewers = town.people.viewers().of(Set.copyOf(world.people()));
            for (long person : world.people()) {
                var expected = world.of(person, day);
                assertThat(requireNonNull(viewers.get(person)).groups())
                        .as(date + "")
                        .isEqualTo(expected);
                assertThat(groups.of(person, date)).as(date + "").isEqualTo(expected);
            }
            for (var circle : world.circles()) {
                var expected = world.members(circle.id(), day);
                assertThat(groups.members(circle.id(), date)).isEqualTo(expected);
            }
        }
    }

    private static World world(Random dice) {
        var people =
                LongStream.range(0, 7).map(it -> town.person(it + "@example.org")).boxed().toList();
        var organisations =
                LongStream.range(0, 3)
                        .mapToObj(it -> id("organisation (name, name_norm) VALUES ('O', 'o')"))
                        .toList();
        var circles = LongStream.range(0, 5).mapToObj(_ -> circle(dice)).toList();
        var mandates = new ArrayList<Tie>();
        var periods = new ArrayList<Tie>();
        var memberships = new ArrayList<Tie>();
        for (long organisation : organisations) {
            spans(dice).forEach(it -> periods.add(period(organisation, it)));
            for (long person : people) {
                if (dice.nextInt(3) == 0) {
                    spans(dice).forEach(it -> mandates.add(mandate(person, organisation, it)));
                }
            }
        }
        for (var circle : circles) {
            for (long person : people) {
                spans(dice).forEach(it -> memberships.add(membership(circle.id(), person, it)));
            }
        }
        return new World(people, circles, mandates, periods, memberships);
    }

    // up to three spans one after the other, some of one day, some that touch
    private static List<Span> spans(Random dice) {
        var spans = new ArrayList<Span>();
        int day = dice.nextInt(DAYS / 2);
        for (int i = dice.nextInt(3); i >= 0; i--) {
            int last = day + dice.nextInt(12);
            boolean open = i == 0 && dice.nextInt(3) == 0;
            spans.add(new Span(day, open ? -1 : last));
            day = last + 1 + dice.nextInt(6);
        }
        return spans;
    }

    private static Circle circle(Random dice) {
        var span = new Span(dice.nextInt(10), dice.nextBoolean() ? -1 : 20 + dice.nextInt(30));
        boolean guests = dice.nextInt(3) == 0;
        long id =
                id(
                        "person_group (name, name_norm, also_guests, starts, ends)"
                                + " VALUES ('G', 'g', %s, %s)".formatted(guests, days(span)));
        return new Circle(id, guests, span);
    }

    private static Tie period(long organisation, Span span) {
        town.does(
                "INSERT INTO core.membership_period (organisation, category, starts, ends)"
                        + " VALUES (%d, 'small', %s)".formatted(organisation, days(span)));
        return new Tie(organisation, organisation, span);
    }

    private static Tie mandate(long person, long organisation, Span span) {
        town.does(
                "INSERT INTO core.mandate (person, organisation, role, starts, ends)"
                        + " VALUES (%d, %d, 'EDITOR', %s)"
                                .formatted(person, organisation, days(span)));
        return new Tie(person, organisation, span);
    }

    private static Tie membership(long circle, long person, Span span) {
        town.does(
                "INSERT INTO core.group_member (person_group, person, starts, ends)"
                        + " VALUES (%d, %d, %s)".formatted(circle, person, days(span)));
        return new Tie(circle, person, span);
    }

    private static String days(Span span) {
        var last = span.last() < 0 ? "NULL" : "'" + START.plusDays(span.last()) + "'";
        return "'" + START.plusDays(span.first()) + "', " + last;
    }

    private static long id(String into) {
        return town.alone("INSERT INTO core." + into + " RETURNING id", Long.class);
    }
}
