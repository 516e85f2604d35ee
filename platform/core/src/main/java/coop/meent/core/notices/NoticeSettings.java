package coop.meent.core.notices;

import coop.meent.api.NoticeKind.Channel;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.text.Language;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What people choose to hear, and how.
public final class NoticeSettings {
    private final Transactions core;
    private final HabitStore store;
    private final NoticeKinds kinds;
    private final Timetable timetable;

    NoticeSettings(Transactions core, HabitStore store, NoticeKinds kinds, Timetable timetable) {
        this.core = core;
        this.store = store;
        this.kinds = kinds;
        this.timetable = timetable;
    }

    /// A line of the settings.
    ///
    /// @param kind id of the kind
    /// @param label its name
    /// @param explanation when it comes
    /// @param channel how it comes to this person
    public record Line(String kind, String label, String explanation, Channel channel) {}

    /// Everything a person can choose.
    public record All(List<Line> lines, Habit habit) {}

    /// {@return what the viewer chose, or what is usual}
    public All of(Viewer viewer) {
        long person = viewer.person().orElseThrow();
        var language = Language.ofTag(viewer.language()).orElse(Language.NL);
        return core.read(
                viewer,
                db -> {
                    var chosen = store.channels(db, person);
                    var lines =
                            kinds.all().stream()
                                    .map(it -> line(it, language, channel(it, chosen)))
                                    .toList();
                    return new All(lines, store.habit(db, person).orElse(Habit.USUAL));
                });
    }

    private static Channel channel(NoticeKinds.Known known, Map<String, Channel> chosen) {
        return chosen.getOrDefault(known.kind().id(), known.kind().usual());
    }

    private static Line line(NoticeKinds.Known known, Language language, Channel channel) {
        return new Line(
                known.kind().id(), known.label(language), known.explanation(language), channel);
    }

    /// Keeps what the viewer chose; a kind that is not named, or not known, stays as it is.
    public void save(Viewer viewer, Map<String, Channel> channels, Habit habit) {
        long person = viewer.person().orElseThrow();
        core.run(
                viewer,
                tx -> {
                    var chosen = store.channels(tx.handle(), person);
                    store.choose(
                            tx.handle(), person, changed(channels, chosen), timetable.departures());
                    store.describe(tx.handle(), person, habit);
                    return person;
                });
    }

    // what was left at its usual channel goes on following it
    private Map<String, Channel> changed(Map<String, Channel> wanted, Map<String, Channel> chosen) {
        var changed = new TreeMap<String, Channel>();
        for (var known : kinds.all()) {
            var now = channel(known, chosen);
            var then = wanted.getOrDefault(known.kind().id(), now);
            if (then != now) {
                changed.put(known.kind().id(), then);
            }
        }
        return changed;
    }
}
