package coop.meent.core.notices;

import coop.meent.api.Viewer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which notices their persons may know of at this moment. Each kind is asked once for all its
/// subjects, whatever the number of persons.
final class Sights {
    private static final Logger log = LoggerFactory.getLogger(Sights.class);

    private final NoticeKinds kinds;

    Sights(NoticeKinds kinds) {
        this.kinds = kinds;
    }

    /// {@return those that may be shown; must not be called in a transaction}
    ///
    /// @param viewers the persons, as they are now; whoever is not among them sees nothing
    List<NoticeRow> visible(Collection<NoticeRow> rows, Map<Long, Viewer> viewers) {
        var subjects = new HashMap<String, Set<String>>();
        rows.forEach(row ->
                subjects.computeIfAbsent(row.kind(), _ -> new HashSet<>()).add(row.subjectId()));
        Map<String, BiPredicate<Viewer, String>> rules = new HashMap<>();
        subjects.forEach((kind, ids) ->
                kinds.find(kind).ifPresent(it -> rules.put(kind, rule(it, ids))));
        return rows.stream().filter(row -> allows(rules, viewers, row)).toList();
    }

    @SuppressWarnings("IllegalCatch") // a plugin's failure must not keep others' notices back
    private static BiPredicate<Viewer, String> rule(NoticeKinds.Known kind, Set<String> ids) {
        try {
            return guarded(kind, kind.kind().sight().of(ids));
        } catch (RuntimeException | LinkageError | AssertionError failure) {
            log.warn("nothing of the kind {} is shown", kind.kind().id(), failure);
            return (_, _) -> false;
        }
    }

    @SuppressWarnings("IllegalCatch") // the same
    private static BiPredicate<Viewer, String> guarded(
            NoticeKinds.Known kind, BiPredicate<Viewer, String> rule) {
        return (viewer, id) -> {
            try {
                return rule.test(viewer, id);
            } catch (RuntimeException | LinkageError | AssertionError failure) {
                log.warn("a notice of the kind {} is not shown", kind.kind().id(), failure);
                return false;
            }
        };
    }

    private static boolean allows(
            Map<String, BiPredicate<Viewer, String>> rules,
            Map<Long, Viewer> viewers,
            NoticeRow row) {
        var rule = rules.getOrDefault(row.kind(), (_, _) -> false);
        return Optional.ofNullable(viewers.get(row.person()))
                .filter(viewer -> rule.test(viewer, row.subjectId()))
                .isPresent();
    }
}
