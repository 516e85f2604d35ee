package coop.meent.soirees.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Looks at a plan as somebody would who knows nothing of how it was made.
final class Checked {
    private final Evening evening;
    private final Plan plan;
    private final Map<Long, Participant> who;

    private Checked(Evening evening, Plan plan) {
        this.evening = evening;
        this.plan = plan;
        this.who =
                evening.participants().stream()
                        .collect(Collectors.toMap(Participant::id, it -> it));
    }

    /// Fails when a plan breaks a rule that never gives way.
    static Checked of(Evening evening, Plan plan) {
        var checked = new Checked(evening, plan);
        checked.nobodyMeetsTwice();
        plan.rounds().forEach(checked::everybodyHasOnePlace);
        plan.rounds().forEach(checked::nobodySitsWhereTheyMayNot);
        return checked;
    }

    private void nobodyMeetsTwice() {
        var met = new HashSet<Pair>();
        for (var round : plan.rounds()) {
            for (var pair : round.pairs()) {
                assertThat(met.add(pair)).as("%s meet once, seed %s", pair, plan.seed()).isTrue();
            }
        }
    }

    private void everybodyHasOnePlace(Round round) {
        var places = new ArrayList<Long>(round.breaks());
        round.tables().forEach(it -> places.addAll(it.people()));
        assertThat(places)
                .as("round %s, seed %s", round.number(), plan.seed())
                .doesNotHaveDuplicates()
                .hasSameElementsAs(
                        evening.participants().stream()
                                .filter(it -> it.seat().there(round.number()))
                                .map(Participant::id)
                                .toList());
        assertThat(round.tables()).extracting(Table::number).doesNotHaveDuplicates();
        assertThat(round.tables())
                .allSatisfy(
                        it -> assertThat(it.people()).hasSizeBetween(2, evening.trios() ? 3 : 2));
    }

    private void nobodySitsWhereTheyMayNot(Round round) {
        for (var table : round.tables()) {
            assertThat(evening.room().has(table.number())).isTrue();
            for (var pair : table.pairs()) {
                var one = at(pair.one());
                var other = at(pair.other());
                assertThat(one.understands(other)).as("%s speak", pair).isTrue();
                assertThat(one.hopes().ratherNot()).doesNotContain(pair.other());
                assertThat(other.hopes().ratherNot()).doesNotContain(pair.one());
            }
            var seats = table.people().stream().map(it -> at(it).seat()).toList();
            assertThat(seats).allMatch(it -> it.table() == 0 || it.table() == table.number());
            assertThat(
                            evening.room().reachable(table.number())
                                    || seats.stream().noneMatch(Seat::accessible))
                    .isTrue();
        }
    }

    private Participant at(long id) {
        return Objects.requireNonNull(who.get(id));
    }

    /// {@return how many conversations everybody has}
    Map<Long, Integer> rounds() {
        var rounds = new HashMap<Long, Integer>();
        who.keySet().forEach(it -> rounds.put(it, 0));
        for (var round : plan.rounds()) {
            round.tables()
                    .forEach(table ->
                            table.people().forEach(it -> rounds.merge(it, 1, Integer::sum)));
        }
        return rounds;
    }

    int unevenness() {
        var rounds = rounds().values();
        return rounds.stream().mapToInt(it -> it).max().orElse(0)
                - rounds.stream().mapToInt(it -> it).min().orElse(0);
    }

    /// {@return how often everybody sits with two others}
    List<Long> turns() {
        return who.keySet().stream()
                .map(it ->
                        plan.rounds().stream()
                                .filter(round ->
                                        round.of(it)
                                                .filter(at -> at.people().size() == 3)
                                                .isPresent())
                                .count())
                .toList();
    }

    long colleagues() {
        return pairs().stream()
                .filter(it -> at(it.one()).organisation() == at(it.other()).organisation())
                .count();
    }

    /// {@return how many of somebody's wishes for persons come true}
    long met(Participant person) {
        var pairs = pairs();
        return person.hopes().wishes().stream()
                .filter(it ->
                        it instanceof Wish.Person(var id)
                                && id != person.id()
                                && pairs.contains(Pair.of(id, person.id())))
                .count();
    }

    Set<Pair> pairs() {
        return plan.rounds().stream()
                .flatMap(it -> it.pairs().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
