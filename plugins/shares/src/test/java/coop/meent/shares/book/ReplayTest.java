package coop.meent.shares.book;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.shares.ledger.Draft;
import coop.meent.shares.ledger.Entry;
import coop.meent.shares.ledger.Leg;
import coop.meent.shares.ledger.MemoryPast;
import coop.meent.shares.ledger.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random drafts: the book says what a register in memory says, and every list is a replay.
class ReplayTest {
    private static final int DRAFTS = 250;

    private record Known(LocalDate day, Instant at, List<String> held) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_book_judges_as_memory_does_and_every_list_is_a_replay(long seed) {
        try (var volume = Volume.of(RandomDrafts.HOLDERS)) {
            var memory = memory(volume);
            var drafts = new RandomDrafts(seed);
            var known = new ArrayList<Known>();
            for (int i = 0; i < DRAFTS; i++) {
                volume.vault().clock().forward(Duration.ofMinutes(7));
                step(volume, memory, drafts.next(volume.head().seq()));
                if (i % 50 == 20) {
                    new YearEnds(volume.vault().registers(), volume.vault().clock())
                            .keep(volume.register());
                    known.add(known(volume, drafts.day()));
                }
            }
            expectReplay(volume, drafts);
            known.forEach(it -> assertThat(volume.held(at(it))).isEqualTo(it.held()));
            assertThat(Chain.of(volume)).isEqualTo(volume.head());
        }
    }

    private static MemoryPast memory(Volume volume) {
        var memory = new MemoryPast(LocalDate.parse(Volume.FOUNDED)).rules(Volume.RULES);
        for (int holder = 1; holder <= RandomDrafts.HOLDERS; holder++) {
            memory.person(holder);
        }
        entries(volume).forEach(memory::append);
        return memory;
    }

    private static void step(Volume volume, MemoryPast memory, Draft draft) {
        var expected = memory.record(draft, volume.vault().clock().instant());
        var said = said(volume, draft);
        assertThat(said).as(draft.toString()).isEqualTo(expected);
    }

    private static Verdict said(Volume volume, Draft draft) {
        try {
            var recorded =
                    volume.book()
                            .record(volume.register(), Volume.manager(), draft, Optional.empty());
            return new Verdict.Posted(recorded.entry());
        } catch (Refused refused) {
            return new Verdict.Refused(refused.reasons());
        }
    }

    private static Known known(Volume volume, LocalDate day) {
        var at = volume.vault().clock().instant();
        return new Known(day, at, volume.held(AsOf.of(day)));
    }

    private static AsOf at(Known known) {
        return new AsOf(known.day(), Optional.of(known.at()));
    }

    private static void expectReplay(Volume volume, RandomDrafts drafts) {
        var entries = entries(volume);
        for (int i = 0; i < 40; i++) {
            var day = drafts.day();
            var replayed = replayed(entries, day);
            assertThat(volume.held(AsOf.of(day))).as("page on " + day).isEqualTo(replayed);
            assertThat(streamed(volume, day)).as("list on " + day).isEqualTo(replayed);
            expectTotals(volume, entries, day);
        }
        var moved =
                volume.read(db ->
                        volume.holdings().movements(db, day("2021-01-01"), day("2023-06-30")));
        for (var each : moved.classes()) {
            var changed =
                    each.changes().stream()
                            .map(it -> it.in().plus(it.out()))
                            .reduce(each.opening(), Amount::plus);
            assertThat(changed).isEqualTo(each.closing());
        }
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static void expectTotals(Volume volume, List<Entry> entries, LocalDate day) {
        var totals = volume.read(db -> volume.holdings().totals(db, AsOf.of(day)));
        var paid =
                legs(entries, it -> !it.countsFrom().isAfter(day)).stream()
                        .mapToLong(Leg::paidCents)
                        .sum();
        assertThat(totals.all().paidCents()).as("paid in on " + day).isEqualTo(paid);
        var holders =
                replayed(entries, day).stream()
                        .map(it -> it.substring(0, it.indexOf(':')))
                        .distinct()
                        .count();
        assertThat(totals.holders()).as("holders on " + day).isEqualTo(holders);
    }

    private static List<String> streamed(Volume volume, LocalDate day) {
        var rows = new ArrayList<String>();
        return volume.read(db -> {
            volume.holdings()
                    .each(
                            db,
                            AsOf.of(day),
                            Filter.ALL,
                            it ->
                                    rows.add(
                                            it.holder()
                                                    + ":"
                                                    + it.shareClass()
                                                    + ":"
                                                    + it.amount().shares()));
            return rows;
        });
    }

    private static List<String> replayed(List<Entry> entries, LocalDate day) {
        Map<Long, Map<Integer, Long>> held = new TreeMap<>();
        legs(entries, it -> !it.countsFrom().isAfter(day))
                .forEach(it ->
                        held.computeIfAbsent(it.holder(), _ -> new TreeMap<>())
                                .merge(it.shareClass(), it.quantity(), Long::sum));
        return held.entrySet().stream()
                .flatMap(holder ->
                        holder.getValue().entrySet().stream()
                                .filter(it -> it.getValue() > 0)
                                .map(it ->
                                        holder.getKey() + ":" + it.getKey() + ":" + it.getValue()))
                .toList();
    }

    private static List<Leg> legs(List<Entry> entries, Predicate<Leg> which) {
        return entries.stream().flatMap(it -> it.legs().stream()).filter(which).toList();
    }

    private static List<Entry> entries(Volume volume) {
        return volume.read(db -> new EntryList().between(db, 1, Long.MAX_VALUE)).stream()
                .map(Recorded::entry)
                .toList();
    }
}
