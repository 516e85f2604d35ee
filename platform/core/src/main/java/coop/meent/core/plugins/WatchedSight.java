package coop.meent.core.plugins;

import coop.meent.api.NoticeKind.Sight;
import coop.meent.api.Viewer;
import coop.meent.core.work.watch.Crew;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/// Who may know of what, as a plugin says it, by the hands of its crew.
record WatchedSight(Sight sight, Crew crew, String what) implements Sight {
    @Override
    public BiPredicate<Viewer, String> of(Set<String> subjects) {
        var rule = crew.ask(what, () -> sight.of(subjects));
        return (viewer, subject) -> crew.ask(what, () -> rule.test(viewer, subject));
    }

    @Override
    public Optional<Instant> changes(Set<String> subjects, Instant now) {
        return crew.ask(what, () -> sight.changes(subjects, now));
    }
}
