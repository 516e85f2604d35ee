package coop.meent.core.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Loaders;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What one plugin teaches its connection, and what stands in its tables, is nobody else's.
@MeentTest(plugins = {})
class ScopesTest {
    private static final String CODE =
            """
            private static final coop.meent.api.Viewer SELF = coop.meent.api.Viewer.system("scopes");
            @Override public java.util.List<coop.meent.api.Route> routes() {
                var all = coop.meent.api.Access.EVERYONE;
                return java.util.List.of(
                    coop.meent.api.Route.get("/taught", all, ctx -> ctx.json(new Said(asked(true)))),
                    coop.meent.api.Route.get("/untaught", all, ctx -> ctx.json(new Said(asked(false)))),
                    coop.meent.api.Route.get("/foreign", all, ctx -> ctx.json(new Said(foreign()))));
            }
            public record Said(String text) {}
            public record Line(String text) {}
            private String asked(boolean teaching) {
                try {
                    return platform.transactions().read(SELF, db -> {
                        if (teaching) {
                            db.registerRowMapper(java.util.BitSet.class,
                                (row, ctx) -> java.util.BitSet.valueOf(new long[] {row.getLong(1)}));
                            db.registerRowMapper(Line.class,
                                org.jdbi.v3.core.mapper.reflect.ConstructorMapper.of(Line.class));
                            db.createQuery("SELECT 'x' AS text").mapTo(Line.class).one();
                        }
                        return db.createQuery("SELECT 5").mapTo(java.util.BitSet.class).one().toString();
                    });
                } catch (org.jdbi.v3.core.mapper.NoSuchMapperException unknown) {
                    return "unknown";
                }
            }
            private String foreign() {
                try {
                    return platform.transactions().read(SELF, db ->
                        db.createQuery("SELECT text FROM teacher.secret").mapTo(String.class).one());
                } catch (RuntimeException refused) {
                    return refused.getMessage().contains("permission denied") ? "refused" : "other";
                }
            }
            """;

    private static final String SECRET =
            """
            CREATE TABLE teacher.secret (text text NOT NULL);
            INSERT INTO teacher.secret VALUES ('whisper');
            """;

    @TempDir private Path folder;

    @BeforeEach
    void two_neighbours(Site site) {
        try (var office = site.office()) {
            office.plugins()
                    .install(
                            LittlePlugin.named("teacher", "1.0.0")
                                    .with(CODE)
                                    .file("db/teacher/V001__secret.sql", SECRET)
                                    .in(folder));
            office.plugins().install(LittlePlugin.named("pupil", "1.0.0").with(CODE).in(folder));
        }
        site.settled();
    }

    private static String said(Site site, String path) {
        return site.get(path).json().path("text").asText();
    }

    @Test
    void a_mapper_is_known_where_it_was_taught_and_nowhere_else(Site site) {
        assertThat(said(site, "/teacher/taught")).isEqualTo("{0, 2}");
        assertThat(said(site, "/teacher/untaught"))
                .as("in its own next transaction")
                .isEqualTo("unknown");
        assertThat(said(site, "/pupil/untaught")).isEqualTo("unknown");
    }

    @Test
    void a_plugin_reads_its_own_tables_and_not_those_of_its_neighbour(Site site) {
        assertThat(said(site, "/teacher/foreign")).isEqualTo("whisper");
        assertThat(said(site, "/pupil/foreign")).isEqualTo("refused");
    }

    @Test
    void what_it_taught_does_not_outlive_it(Site site) {
        assertThat(said(site, "/teacher/taught")).isEqualTo("{0, 2}");
        var loaders = new Loaders();
        loaders.note(site);
        try (var office = site.office()) {
            office.plugins().want("teacher", "disabled");
            office.plugins().want("pupil", "disabled");
            site.settled();
        }
        assertThat(loaders.seen()).isEqualTo(2);
        // the one of which Flyway still holds its last configuration
        assertThat(loaders.alive(1)).as("loaders in memory").isLessThanOrEqualTo(1);
    }
}
