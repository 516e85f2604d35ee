package coop.meent.core.look;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// The look in the database: one theme and logo for the site, tokens for each theme.
final class LookStore {
    Optional<Choice> find(Handle db) {
        return db.createQuery("SELECT theme, logo, logo_hash FROM core.look")
                .map((row, _) -> bare(row))
                .findOne()
                .map(it -> new Choice(it.theme(), values(db, it.theme()), it.logo()));
    }

    private static Choice bare(ResultSet row) throws SQLException {
        var hash = row.getString("logo_hash");
        var png = Optional.ofNullable(row.getBytes("logo"));
        return new Choice(
                row.getString("theme"),
                new TreeMap<>(),
                png.map(it -> new Choice.Emblem(hash, it)));
    }

    private static SortedMap<String, String> values(Handle db, String theme) {
        var values = new TreeMap<String, String>();
        db.createQuery("SELECT name, value FROM core.look_value WHERE theme = :theme")
                .bind("theme", theme)
                .map((row, _) -> Map.entry(row.getString("name"), row.getString("value")))
                .forEach(it -> values.put(it.getKey(), it.getValue()));
        return values;
    }

    void putTheme(Handle db, String theme) {
        db.createUpdate(
                        """
                        INSERT INTO core.look (theme) VALUES (:theme)
                            ON CONFLICT (one) DO UPDATE SET theme = :theme, changed_at = now()
                        """)
                .bind("theme", theme)
                .execute();
    }

    void putTokens(Handle db, String theme, Map<String, String> values) {
        db.createUpdate("DELETE FROM core.look_value WHERE theme = :theme")
                .bind("theme", theme)
                .execute();
        if (values.isEmpty()) {
            return;
        }
        var batch =
                db.prepareBatch(
                        """
                        INSERT INTO core.look_value (theme, name, value)
                        VALUES (:theme, :name, :value)
                        """);
        values.forEach((name, value) ->
                batch.bind("theme", theme).bind("name", name).bind("value", value).add());
        batch.execute();
    }

    void putLogo(Handle db, byte[] png, String hash) {
        db.createUpdate("UPDATE core.look SET logo = :png, logo_hash = :hash, changed_at = now()")
                .bind("png", png)
                .bind("hash", hash)
                .execute();
    }

    void dropLogo(Handle db) {
        db.execute("UPDATE core.look SET logo = NULL, logo_hash = NULL, changed_at = now()");
    }
}
