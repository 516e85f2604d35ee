package coop.meent.core.web;

import coop.meent.core.data.RequestKey;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The answers to requests that changed something, for a day.
final class ReplyStore {
    /// What was answered.
    record Reply(
            String route,
            int status,
            @Nullable String location,
            @Nullable String contentType,
            byte[] body) {}

    void keep(Handle db, RequestKey request, Reply reply) {
        db.createUpdate(
                        """
                        UPDATE core.request
                           SET status = :status, location = :location, content_type = :type, body = :body
                         WHERE principal = :principal AND key = :key
                        """)
                .bind("principal", request.principal())
                .bind("key", request.key())
                .bind("status", reply.status())
                .bind("location", reply.location())
                .bind("type", reply.contentType())
                .bind("body", reply.body())
                .execute();
    }

    Optional<Reply> find(Handle db, RequestKey request) {
        return db.createQuery(
                        """
                        SELECT route, status, location, content_type, body
                          FROM core.request
                         WHERE principal = :principal AND key = :key AND status IS NOT NULL
                        """)
                .bind("principal", request.principal())
                .bind("key", request.key())
                .map((row, _) ->
                        new Reply(
                                row.getString("route"),
                                row.getInt("status"),
                                row.getString("location"),
                                row.getString("content_type"),
                                row.getBytes("body")))
                .findOne();
    }

    int dropOld(Handle db) {
        return db.createUpdate("DELETE FROM core.request WHERE at < now() - interval '1 day'")
                .execute();
    }
}
