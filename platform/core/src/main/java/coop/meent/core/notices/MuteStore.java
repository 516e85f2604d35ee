package coop.meent.core.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/// The links in mails that end such mails, in the database.
final class MuteStore {
    /// A link.
    ///
    /// @param kinds of which its mail told
    /// @param before what muting changed, as JSON of channels by kind; empty while it did not
    record Kept(long person, List<String> kinds, Optional<String> before) {}

    /// A link that goes into a mail.
    record Made(byte[] hash, long person, SortedSet<String> kinds) {
        Made {
            kinds = new TreeSet<>(kinds);
        }
    }

    void insert(Handle db, List<Made> links, Instant now) {
        if (links.isEmpty()) {
            return;
        }
        var batch =
                db.prepareBatch(
                        """
                        INSERT INTO core.notice_mute (token_hash, person, kinds, at)
                        VALUES (:hash, :person, :kinds, :now)
                        """);
        for (var link : links) {
            batch.bind("hash", link.hash())
                    .bind("person", link.person())
                    .bindArray("kinds", String.class, link.kinds().toArray())
                    .bind("now", now)
                    .add();
        }
        batch.execute();
    }

    /// {@return the link, locked until the end of a transaction that writes}
    Optional<Kept> find(Handle db, byte[] hash, boolean lock) {
        return db.createQuery(
                        "SELECT person, kinds, before::text AS before_text FROM core.notice_mute"
                                + " WHERE token_hash = :hash"
                                + (lock ? " FOR UPDATE" : ""))
                .bind("hash", hash)
                .map((row, _) ->
                        new Kept(
                                row.getLong("person"),
                                List.of((String[]) row.getArray("kinds").getArray()),
                                Optional.ofNullable(row.getString("before_text"))))
                .findOne();
    }

    void remember(Handle db, byte[] hash, Optional<String> before) {
        db.createUpdate(
                        "UPDATE core.notice_mute SET before = :before::jsonb WHERE token_hash = :hash")
                .bind("hash", hash)
                .bind("before", before.orElse(null))
                .execute();
    }

    int dropOld(Handle db, Instant before) {
        return db.createUpdate("DELETE FROM core.notice_mute WHERE at < :before")
                .bind("before", before)
                .execute();
    }
}
