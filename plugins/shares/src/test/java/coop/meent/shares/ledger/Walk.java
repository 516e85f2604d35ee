package coop.meent.shares.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.shares.ledger.ClassTerms.Eligible;
import coop.meent.shares.ledger.NaiveBook.Effect;
import coop.meent.shares.ledger.NaiveBook.Lot;
import coop.meent.shares.ledger.NaiveShares.Setting;
import coop.meent.shares.ledger.Past.HolderFacts;
import coop.meent.shares.ledger.Positions.Held;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// One register of its own, some dozens of drafts, and after each a look whether ledger and model
/// still say the same.
final class Walk {
    private static final LocalDate FOUNDED = LocalDate.parse("2024-01-01");
    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");
    private static final LocalDate FAR = LocalDate.parse("2031-01-01");

    private record Known(Instant at, LocalDate day, SortedMap<Positions.Key, Held> positions) {}

    final Map<Kind, Integer> recorded = new EnumMap<>(Kind.class);
    final Set<String> codes = new TreeSet<>();
    private final long seed;
    private final Random random;
    private final MemoryPast past = new MemoryPast(FOUNDED);
    private final NaiveModel model;
    private final Chance chance;
    private final List<Known> known = new ArrayList<>();
    private Instant now = START;

    Walk(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
        var setting = setting();
        var holders = holders();
        holders.forEach(past::holder);
        past.rules(setting.rules()).closed(setting.closed()).yearStart(setting.yearStart());
        this.model = new NaiveModel(setting, holders);
        this.chance = new Chance(random, setting, model, past);
    }

    private Setting setting() {
        var effect = List.of(Rules.ExitEffect.values()).get(random.nextInt(3));
        var rules =
                new Rules(
                        random.nextBoolean() ? 6 : 12,
                        effect,
                        random.nextInt(4) > 0,
                        random.nextInt(3),
                        true,
                        random.nextInt(4) == 0,
                        random.nextInt(3) == 0 ? OptionalLong.of(30) : OptionalLong.empty(),
                        50);
        var start = random.nextBoolean() ? MonthDay.of(1, 1) : MonthDay.of(7, 1);
        var closed = random.nextInt(4) == 0 ? FOUNDED.plusDays(90) : FOUNDED.minusDays(1);

        return new Setting(FOUNDED, closed, LocalDate.parse("2026-11-22"), start, rules);
    }

    private Map<Long, HolderFacts> holders() {
        var holders = new TreeMap<Long, HolderFacts>();
        for (long number = 1; number <= 5; number++) {
            holders.put(
                    number,
                    new HolderFacts(
                            number == 2 ? Eligible.LEGAL : Eligible.NATURAL,
                            number == 3 ? Optional.of(FOUNDED.plusDays(500)) : Optional.empty(),
                            number == 4 ? Optional.of(FOUNDED.plusDays(600)) : Optional.empty(),
                            number == 5));
        }
        return holders;
    }

    /// {@return how many drafts were judged}
    int go(int drafts) {
        begin(1);
        begin(2);
        for (int each = 0; each < drafts; each++) {
            step(chance.draft());
        }
        end();

        return drafts;
    }

    private void begin(int shareClass) {
        var terms = Terms.terms("K", 100);
        step(
                new Draft(
                        FOUNDED.plusDays(91),
                        new Deed.ClassRights(shareClass, terms),
                        Sample.SITE,
                        "",
                        List.of()));
    }

    private void step(Draft draft) {
        now = now.plusSeconds(random.nextInt(3));
        var before = past.headHash();
        var verdict = past.record(draft, now);
        var may = model.accepts(past.head() + (verdict instanceof Verdict.Posted ? 0 : 1), draft);
        assertThat(verdict instanceof Verdict.Posted).as(() -> said(draft, verdict)).isEqualTo(may);
        switch (verdict) {
            case Verdict.Posted posted -> posted(posted.entry(), draft);
            case Verdict.Refused refused -> {
                assertThat(past.headHash()).isEqualTo(before);
                refused.reasons().forEach(reason -> codes.add(reason.code()));
            }
        }
    }

    private void posted(Entry entry, Draft draft) {
        recorded.merge(entry.deed().kind(), 1, Integer::sum);
        assertThat(Canon.deed(entry.deed().kind().name(), Canon.deed(entry.deed())))
                .isEqualTo(entry.deed());
        same(entry.effective(), draft);
        same(FAR, draft);
        if (random.nextInt(8) == 0) {
            var day = FOUNDED.plusDays(random.nextInt(1200));
            now = now.plusSeconds(1);
            known.add(new Known(entry.recordedAt(), day, Positions.asOf(past.entries(), day)));
        }
    }

    /// Replayed positions are what the model adds up, and nobody has less than nothing.
    private void same(LocalDate day, Draft draft) {
        var positions = Positions.asOf(past.entries(), day);
        assertThat(positions).as(() -> said(draft, day)).isEqualTo(modelled(day));
    }

    private SortedMap<Positions.Key, Held> modelled(LocalDate day) {
        var positions = new TreeMap<Positions.Key, Held>();
        for (long holder = 1; holder <= 5; holder++) {
            for (var lot : model.lots(holder)) {
                var held = held(holder, lot, day);
                assertThat(held.quantity()).isNotNegative();
                if (held.quantity() > 0) {
                    positions.put(new Positions.Key(holder, lot.shareClass(), lot.lot()), held);
                }
            }
        }
        return positions;
    }

    private Held held(long holder, Lot lot, LocalDate day) {
        return new Held(
                model.shares(holder, lot, day),
                model.sum(holder, lot, day, Effect::worth),
                model.sum(holder, lot, day, Effect::paid)
                        - model.sum(holder, lot, day, Effect::lost));
    }

    /// Every day is right, what was known stays known, the order of recording does not matter, and
    /// the chain holds without gaps.
    private void end() {
        for (var day : model.days(FOUNDED)) {
            assertThat(Positions.asOf(past.entries(), day))
                    .as("seed " + seed + ", " + day)
                    .isEqualTo(modelled(day));
        }
        for (var then : known) {
            assertThat(Positions.asOf(past.entries(), then.day(), then.at()))
                    .isEqualTo(then.positions());
        }
        var shuffled = new ArrayList<>(past.entries());
        Collections.shuffle(shuffled, random);
        assertThat(Positions.asOf(shuffled, FAR)).isEqualTo(Positions.asOf(past.entries(), FAR));
        chain();
    }

    private void chain() {
        var hash = Canon.start();
        var seq = 0L;
        for (var entry : past.entries()) {
            seq++;
            assertThat(entry.seq()).isEqualTo(seq);
            hash = Canon.hash(hash, Canon.payload(MemoryPast.REGISTER, entry));
        }
        assertThat(HexFormat.of().formatHex(hash)).isEqualTo(past.headHash());
    }

    private String said(Draft draft, Object answer) {
        var lines = new StringBuilder("seed " + seed + "\n");
        past.entries()
                .forEach(each ->
                        lines.append(each.seq())
                                .append(' ')
                                .append(each.effective())
                                .append(' ')
                                .append(each.deed())
                                .append('\n'));

        return lines.append("then ")
                .append(draft)
                .append("\nledger says ")
                .append(answer)
                .toString();
    }
}
