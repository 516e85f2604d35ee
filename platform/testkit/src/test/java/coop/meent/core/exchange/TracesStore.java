package coop.meent.core.exchange;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// What a test reads and does behind the site's back.
record TracesStore(Handle db) {
    long person(String email) {
        return db.createQuery("SELECT id FROM core.person WHERE email = :email")
                .bind("email", email)
                .mapTo(Long.class)
                .one();
    }

    /// The seven days of the outbox are over.
    void dropOutbox() {
        db.execute("DELETE FROM core.outbox");
    }

    /// {@return what was told of an organisation, in its order}
    List<String> told(String type, long organisation) {
        return db.createQuery(
                        """
                        SELECT concat_ws(' ', body->'event'->>'member', body->'event'->>'category',
                                         body->'event'->>'role', body->'event'->>'on')
                          FROM core.outbox
                         WHERE topic = 'event' AND type = :type
                           AND (body->'event'->>'organisation')::bigint = :organisation
                         ORDER BY id
                        """)
                .bind("type", type)
                .bind("organisation", organisation)
                .mapTo(String.class)
                .list();
    }
}
