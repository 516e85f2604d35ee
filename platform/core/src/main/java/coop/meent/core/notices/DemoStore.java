package coop.meent.core.notices;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// Makes the notices of a demo look lived with.
final class DemoStore {
    private static final String AGE =
            """
            UPDATE core.notice n
               SET at = n.at - aged.place * interval '19 hours',
                   due_at = NULL,
                   read_at = CASE WHEN aged.place > 2 THEN n.at - (aged.place - 1) * interval '19 hours' END
              FROM (SELECT id, row_number() OVER (PARTITION BY person ORDER BY id DESC) AS place
                      FROM core.notice
                     WHERE person = ANY(:persons)) AS aged
             WHERE aged.id = n.id
            """;

    /// Lets days pass: the two newest are unread, the others were read soon.
    int age(Handle db, List<Long> persons) {
        return db.createUpdate(AGE).bindArray("persons", Long.class, persons.toArray()).execute();
    }
}
