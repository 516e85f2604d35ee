package coop.meent.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import coop.meent.api.Audience;
import coop.meent.api.Audiences;
import coop.meent.api.DatedAudience;
import coop.meent.api.Viewer;
import coop.meent.app.postgres.EmbeddedPostgres;
import coop.meent.core.data.Database;
import coop.meent.core.settings.Settings.DatabaseLogin;
import coop.meent.sharing.Sharing;
import coop.meent.sharing.bookings.BookingsPart;
import coop.meent.sharing.things.Sight;
import coop.meent.sharing.things.Thing;
import coop.meent.sharing.things.ThingStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Things to lend on a database server of their own that survives power cuts, under the roles of an
/// installation.
final class SharingShed implements AutoCloseable {
    static final Viewer SELF = Viewer.system("bench");

    /// For the use cases, and as many for plain SQL; the database has sixty.
    static final int CONNECTIONS = 25;

    private static final Clock CLOCK = Clock.system(ZoneId.of("Europe/Brussels"));

    private static final String THINGS =
            """
            INSERT INTO sharing.thing (organisation, kind, category, title, audience, units,
                   created_at, changed_at)
            SELECT 1 + n % 50, 'THING', 'TOOLS', 'Boor ' || n, 'public', :units, now(), now()
              FROM generate_series(1, :count) n
            RETURNING id
            """;

    // six hours each, one right behind the other, from a month ago unless said otherwise
    private static final String BOOKINGS =
            """
            WITH b AS (
                INSERT INTO sharing.booking (thing, state, units, starts, ends, occupied, borrower,
                       requested_at, decided_at, changed_at)
                SELECT t.id, 'ACCEPTED', 1, s.at, s.at + interval '6 hours',
                       tstzrange(s.at, s.at + interval '6 hours'), 1 + (t.id * 7 + n) % 900,
                       now(), now(), now()
                  FROM unnest(:things) t(id), generate_series(0, :each - 1) n,
                       LATERAL (SELECT date_trunc('hour', now()) + :gap * n * interval '1 hour'
                                       - :back * interval '1 day' AS at) s
                RETURNING id, thing, occupied)
            INSERT INTO sharing.slot (booking, position, thing, unit, occupied)
            SELECT id, 1, thing, 1, occupied FROM b
            """;

    private final EmbeddedPostgres server;
    private final Database database;
    private final HikariDataSource plain;
    private final BookingsPart part;

    private SharingShed(EmbeddedPostgres server, Database database, HikariDataSource plain) {
        this.server = server;
        this.database = database;
        this.plain = plain;
        this.part =
                BookingsPart.with(
                        database.transactions("sharing"),
                        new Sight(new Everybody()),
                        CLOCK,
                        () -> Duration.ofDays(2));
    }

    static SharingShed open(Path folder) throws IOException {
        var server = EmbeddedPostgres.start(Files.createDirectories(folder));
        var login =
                new DatabaseLogin(server.url(), server.user(), server.password(), Optional.empty());
        var database = Database.open(login, CONNECTIONS);
        database.prepareSchema("sharing", Sharing.class.getClassLoader());
        var config = new HikariConfig();
        config.setJdbcUrl(server.url());
        config.setUsername(server.superuser());
        config.setPassword(server.superuserPassword());
        config.setMaximumPoolSize(CONNECTIONS);
        return new SharingShed(server, database, new HikariDataSource(config));
    }

    BookingsPart part() {
        return part;
    }

    /// {@return plain connections, as many as the use cases have}
    HikariDataSource plain() {
        return plain;
    }

    /// {@return new things that nobody has booked}
    List<Thing> things(int count, int units) {
        try (var db = superuser()) {
            var ids =
                    db.createQuery(THINGS)
                            .bind("count", count)
                            .bind("units", units)
                            .mapTo(Long.class)
                            .list();
            return new ThingStore().all(db, ids);
        }
    }

    /// Books each of these things so many times.
    ///
    /// @param gap hours from start to start, 6 for one behind the other
    /// @param back days ago on which the first begins
    void book(List<Thing> things, int each, int gap, int back) {
        try (var db = superuser()) {
            db.createUpdate(BOOKINGS)
                    .bindArray("things", Long.class, things.stream().map(Thing::id).toList())
                    .bind("each", each)
                    .bind("gap", gap)
                    .bind("back", back)
                    .execute();
            db.execute("VACUUM ANALYZE sharing.booking, sharing.slot, sharing.thing");
        }
    }

    long deadlocks() {
        try (var db = superuser()) {
            return db.createQuery("SELECT sum(deadlocks) FROM pg_stat_database")
                    .mapTo(Long.class)
                    .one();
        }
    }

    Handle superuser() {
        return Jdbi.open(server.url(), server.superuser(), server.superuserPassword());
    }

    /// {@return somebody with an account and nothing else}
    static Viewer person(long id) {
        return new Viewer(
                Viewer.Kind.PERSON, OptionalLong.of(id), "Wie", false, List.of(), "nl", Set.of());
    }

    @Override
    public void close() {
        plain.close();
        database.close();
        server.close();
    }

    // everybody sees what is public, from memory as on a site
    private record Everybody() implements Audiences {
        @Override
        public Set<String> terms(Viewer viewer) {
            return Set.of("public");
        }

        @Override
        public boolean admits(Viewer viewer, Set<Audience> audience) {
            return audience.contains(Audience.PUBLIC);
        }

        @Override
        public boolean admits(Viewer viewer, List<DatedAudience> audiences) {
            return false;
        }

        @Override
        public Map<Long, Viewer> viewers(Collection<Long> persons) {
            return Map.of();
        }

        @Override
        public List<Choice> choices(Viewer viewer) {
            return List.of();
        }

        @Override
        public Optional<Audience> chosen(Viewer viewer, String value) {
            return Optional.empty();
        }

        @Override
        public String name(Audience audience, String language) {
            return audience.term();
        }
    }
}
