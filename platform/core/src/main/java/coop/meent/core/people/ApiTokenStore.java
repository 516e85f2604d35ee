package coop.meent.core.people;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/// The API tokens in the database.
final class ApiTokenStore {
    private static final RowMapper<ApiToken> TOKEN =
            (row, _) ->
                    new ApiToken(
                            row.getLong("id"),
                            row.getString("name"),
                            row.getTimestamp("created_at").toInstant(),
                            row.getTimestamp("expires_at").toInstant(),
                            row.getBoolean("strong"));

    /// For whom a token is.
    ///
    /// @param strong whether they have shown a second factor
    record Wanted(long person, String name, boolean strong) {}

    ApiToken insert(Handle db, byte[] hash, Wanted wanted, Lifetime lifetime) {
        return db.createQuery(
                        """
                        INSERT INTO core.api_token (token_hash, person, name, created_at, expires_at, strong)
                        VALUES (:hash, :person, :name, :from, :until, :strong)
                        RETURNING id, name, created_at, expires_at, strong
                        """)
                .bind("hash", hash)
                .bind("person", wanted.person())
                .bind("name", wanted.name())
                .bind("strong", wanted.strong())
                .bind("from", lifetime.from())
                .bind("until", lifetime.until())
                .map(TOKEN)
                .one();
    }

    record Lifetime(Instant from, Instant until) {}

    List<ApiToken> of(Handle db, long person, Instant now) {
        return db.createQuery(
                        """
                        SELECT id, name, created_at, expires_at, strong
                          FROM core.api_token
                         WHERE person = :person AND expires_at > :now
                         ORDER BY id DESC
                        """)
                .bind("person", person)
                .bind("now", now)
                .map(TOKEN)
                .list();
    }

    boolean revoke(Handle db, long person, long id) {
        return db.createUpdate("DELETE FROM core.api_token WHERE id = :id AND person = :person")
                        .bind("id", id)
                        .bind("person", person)
                        .execute()
                > 0;
    }

    int dropExpired(Handle db, Instant now) {
        return db.createUpdate("DELETE FROM core.api_token WHERE expires_at <= :now")
                .bind("now", now)
                .execute();
    }
}
