package coop.meent.core.freshness;

import coop.meent.api.Notice;
import coop.meent.api.NoticeKind;
import coop.meent.api.Pass;
import coop.meent.api.Passes;
import coop.meent.api.ScheduledWork;
import coop.meent.api.Texts;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.core.data.Across;
import coop.meent.core.freshness.FreshnessStore.Round;
import coop.meent.core.people.Viewers;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/// Writes to everybody who is asked something, once a week at most and about all plugins together.
/// Person and week make it one notice, however often this runs and wherever it is killed.
final class Digest {
    static final String KIND = "core.freshness";
    static final String PURPOSE = "freshness";
    static final String PATH = "/freshness/" + Pass.SECRET;

    private static final Viewer SELF = Viewer.system("freshness");
    private static final Duration LINK_WORKS = Duration.ofDays(21);
    private static final int PERSONS = 200;
    private static final int MOST_LINES = 12;
    private static final int TOLD_AT_ONCE = 200;

    private final Across across;
    private final Questions questions;
    private final Viewers viewers;
    private final Passes passes;
    private final Texts texts;
    private final Clock clock;
    private final FreshnessStore store = new FreshnessStore();

    /// What it stands on.
    record Ground(Across across, Viewers viewers, Passes passes, Texts texts, Clock clock) {}

    Digest(Ground ground, Questions questions) {
        this.across = ground.across();
        this.questions = questions;
        this.viewers = ground.viewers();
        this.passes = ground.passes();
        this.texts = ground.texts();
        this.clock = ground.clock();
    }

    ScheduledWork work() {
        return ScheduledWork.daily("freshness", LocalTime.of(6, 45), this::run);
    }

    /// Tells plugins what went stale, and writes to those who were not written to this week.
    void run() {
        int told = TOLD_AT_ONCE;
        while (told == TOLD_AT_ONCE) {
            told = tell();
        }
        long after = 0;
        while (after >= 0) {
            after = write(after);
        }
    }

    private int tell() {
        return across.run(
                SELF,
                span -> {
                    var stale =
                            store.untold(
                                    span.core().handle(),
                                    questions.today(),
                                    questions.kinds().names(),
                                    TOLD_AT_ONCE);
                    stale.stream()
                            .collect(Collectors.groupingBy(Key::plugin))
                            .forEach((plugin, keys) -> span.in(plugin, tx -> published(tx, keys)));
                    return stale.size();
                });
    }

    private static int published(Transaction tx, List<Key> keys) {
        keys.forEach(key -> tx.publish(key.type(), key.id()));
        return keys.size();
    }

    /// {@return the last person written to; below zero when there is nobody left}
    private long write(long after) {
        var round = new Round(KIND, week(), after, PERSONS);
        var scope = questions.scope();
        var persons = across.run(SELF, span -> store.toWrite(span.core().handle(), scope, round));
        if (persons.isEmpty()) {
            return -1;
        }
        var known = viewers.of(Set.copyOf(persons));
        var mine = mine(known, questions.all(SELF, known.keySet()));
        across.run(
                SELF,
                span -> {
                    mine.forEach((viewer, things) -> span.core().notify(notice(viewer, things)));
                    return mine.size();
                });
        return persons.size() < PERSONS ? -1 : persons.getLast();
    }

    private Map<Viewer, List<Thing>> mine(Map<Long, Viewer> known, List<Question> all) {
        var sight = sight(all);
        return all.stream()
                .filter(it -> known.containsKey(it.person()))
                .filter(it -> sight.test(known.get(it.person()), it.thing().key()))
                .collect(
                        Collectors.groupingBy(
                                it -> known.get(it.person()),
                                LinkedHashMap::new,
                                Collectors.mapping(Question::thing, Collectors.toList())));
    }

    private BiPredicate<Viewer, Key> sight(Collection<Question> all) {
        return questions
                .kinds()
                .sight(all.stream().map(it -> it.thing().key()).collect(Collectors.toSet()));
    }

    private Notice notice(Viewer viewer, List<Thing> things) {
        long person = viewer.person().orElseThrow();
        return Notice.of(KIND, "person:" + person, FreshnessPages.MINE)
                .to(Set.of(person))
                .saying("freshness.notice", things.size(), lines(viewer.language(), things))
                .once(week());
    }

    private String lines(String language, List<Thing> things) {
        var lines =
                things.stream()
                        .limit(MOST_LINES)
                        .map(it -> "· " + it.title())
                        .collect(Collectors.joining("\n"));
        int more = things.size() - MOST_LINES;
        return more <= 0
                ? lines
                : lines + "\n· " + texts.text(language, "freshness.notice.more", more);
    }

    private String week() {
        var today = questions.today();
        return "%d-W%02d"
                .formatted(
                        today.get(IsoFields.WEEK_BASED_YEAR),
                        today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /// {@return the kind of its notices: shown as long as there is something left to answer}
    NoticeKind kind() {
        return new NoticeKind(
                KIND,
                "freshness.notice.label",
                "freshness.notice.explanation",
                NoticeKind.Channel.NOW,
                this::still);
    }

    private BiPredicate<Viewer, String> still(Set<String> persons) {
        var ids = persons.stream().map(Long::valueOf).collect(Collectors.toSet());
        var all = questions.all(SELF, ids);
        var sight = sight(all);
        return (viewer, id) ->
                viewer.person().orElse(-1) == Long.parseLong(id)
                        && all.stream()
                                .anyMatch(it ->
                                        it.person() == Long.parseLong(id)
                                                && sight.test(viewer, it.thing().key()));
    }

    /// {@return the path in a mail: it lets whoever got it answer without signing in}
    String path(Transaction tx, long person) {
        var until = clock.instant().plus(LINK_WORKS);
        return passes.issue(tx, Pass.of(PURPOSE, "person:" + person, PATH, until).to(person));
    }
}
