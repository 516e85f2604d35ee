package coop.meent.core.notices;

import coop.meent.api.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
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

    /// What may be shown.
    ///
    /// @param rows those that may
    /// @param unanswered kinds that could not say; nothing of them is shown
    record Seen(List<NoticeRow> rows, Set<String> unanswered) {}

    /// {@return those that may be shown; must not be called in a transaction}
    ///
    /// @param viewers the persons, as they are now; whoever is not among them sees nothing
    Seen of(Collection<NoticeRow> rows, Map<Long, Viewer> viewers) {
        var byKind = new HashMap<String, List<NoticeRow>>();
        rows.forEach(row -> byKind.computeIfAbsent(row.kind(), _ -> new ArrayList<>()).add(row));
        var allowed = new HashSet<Long>();
        var unanswered = new HashSet<String>();
        byKind.forEach((kind, ofKind) -> {
            try {
                allowed(kind, ofKind, viewers).forEach(row -> allowed.add(row.id()));
            } catch (RuntimeException failure) {
                log.warn("notices of {} wait: {}", kind, failure.toString());
                unanswered.add(kind);
            }
        });
        return new Seen(
                rows.stream().filter(row -> allowed.contains(row.id())).toList(), unanswered);
    }

    /// {@return those that may be shown; of kinds that cannot say, none}
    List<NoticeRow> visible(Collection<NoticeRow> rows, Map<Long, Viewer> viewers) {
        return of(rows, viewers).rows();
    }

    /// {@return when some of these begin or end to be seen by themselves; at once, for kinds that
    /// cannot say, and at the end of all days if none do}
    Instant changes(Collection<NoticeRow> rows, Instant now) {
        var subjects =
                rows.stream()
                        .collect(
                                Collectors.groupingBy(
                                        NoticeRow::kind,
                                        Collectors.mapping(
                                                NoticeRow::subjectId, Collectors.toSet())));
        return subjects.entrySet().stream()
                .flatMap(it -> changes(it.getKey(), it.getValue(), now).stream())
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    private Optional<Instant> changes(String kind, Set<String> subjects, Instant now) {
        try {
            return kinds.find(kind).flatMap(it -> it.kind().sight().changes(subjects, now));
        } catch (RuntimeException failure) {
            log.warn("notices of {} are counted anew each time: {}", kind, failure.toString());
            return Optional.of(now);
        }
    }

    private List<NoticeRow> allowed(String kind, List<NoticeRow> rows, Map<Long, Viewer> viewers) {
        var known = kinds.find(kind);
        if (known.isEmpty()) {
            return List.of();
        }
        var subjects = rows.stream().map(NoticeRow::subjectId).collect(Collectors.toSet());
        var rule = known.get().kind().sight().of(subjects);
        return rows.stream().filter(row -> allows(rule, viewers, row)).toList();
    }

    private static boolean allows(
            BiPredicate<Viewer, String> rule, Map<Long, Viewer> viewers, NoticeRow row) {
        return Optional.ofNullable(viewers.get(row.person()))
                .filter(viewer -> rule.test(viewer, row.subjectId()))
                .isPresent();
    }
}
