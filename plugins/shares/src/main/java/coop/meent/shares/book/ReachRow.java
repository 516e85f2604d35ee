package coop.meent.shares.book;

import java.time.LocalDate;
import org.jdbi.v3.core.statement.Query;

/// Which part of a register a list looks at.
///
/// @param filter what the reader asks for
/// @param day for where holders live
/// @param afterHolder begins after this holder's …
/// @param afterClass … holding of this class
/// @param lastHolder ends with this holder
record ReachRow(Filter filter, LocalDate day, long afterHolder, int afterClass, long lastHolder) {
    private static final String NAMED =
            """
             AND holder IN (SELECT w.holder FROM shares.holder_word w
                             WHERE w.word >= :name AND w.word < :name || U&'\\+10FFFF')
            """;

    private static final String LIVING =
            """
             AND holder IN (SELECT v.holder
                              FROM (SELECT DISTINCT ON (holder) holder, municipality
                                      FROM shares.holder_version WHERE valid_from <= :lives
                                     ORDER BY holder, valid_from DESC, no DESC) AS v
                             WHERE v.municipality = :municipality)
            """;

    static ReachRow whole(Filter filter, LocalDate day) {
        return new ReachRow(filter, day, 0, 0, Long.MAX_VALUE);
    }

    /// {@return whether few holders are meant, of any numbers}
    boolean scattered() {
        return !filter.name().isEmpty() || !filter.municipality().isEmpty();
    }

    ReachRow upTo(long holder) {
        return new ReachRow(filter, day, afterHolder, afterClass, holder);
    }

    String condition() {
        return "holder >= :fromHolder AND (holder, class) > (:fromHolder, :afterClass)"
                + " AND holder <= :lastHolder"
                + (filter.shareClass().isPresent() ? " AND class = :class" : "")
                + (filter.name().isEmpty() ? "" : NAMED)
                + (filter.municipality().isEmpty() ? "" : LIVING);
    }

    Query bound(Query query) {
        query.bind("fromHolder", afterHolder)
                .bind("afterClass", afterClass)
                .bind("lastHolder", lastHolder);
        filter.shareClass().ifPresent(it -> query.bind("class", it));
        if (!filter.name().isEmpty()) {
            query.bind("name", filter.name());
        }
        if (!filter.municipality().isEmpty()) {
            query.bind("lives", day).bind("municipality", filter.municipality());
        }
        return query;
    }
}
