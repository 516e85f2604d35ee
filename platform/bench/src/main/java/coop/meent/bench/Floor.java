package coop.meent.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.javalin.Javalin;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The list of vacancies with nothing around it: a handler, two queries, a template.
final class Floor {
    private static final String ROWS =
            """
            SELECT id, title, place, employment, closes_on
              FROM public.floor
             WHERE stage = 'PUBLISHED' AND closes_on >= current_date
             ORDER BY closes_on, id
             LIMIT 21
            """;
    private static final String COUNT =
            """
            SELECT count(*) FROM public.floor
             WHERE stage = 'PUBLISHED' AND closes_on >= current_date
            """;

    private final Jdbi jdbi;
    private final PebbleTemplate template;

    private Floor(Jdbi jdbi, PebbleTemplate template) {
        this.jdbi = jdbi;
        this.template = template;
    }

    /// One vacancy, as the template reads it.
    public record Row(long id, String title, String place, String employment, String closesOn) {}

    /// @param arguments port, JDBC address, password of the superuser
    public static void main(String[] arguments) {
        var config = new HikariConfig();
        config.setJdbcUrl(arguments[1]);
        config.setUsername("postgres");
        config.setPassword(arguments[2]);
        config.setMaximumPoolSize(10);
        var engine = new PebbleEngine.Builder().loader(new ClasspathLoader()).build();
        var floor =
                new Floor(
                        Jdbi.create(new HikariDataSource(config)),
                        engine.getTemplate("bench/floor.peb"));
        Javalin.create(
                        it -> {
                            it.startup.showJavalinBanner = false;
                            it.concurrency.useVirtualThreads = true;
                            it.routes.get("/jobs", ctx -> ctx.html(floor.page()));
                        })
                .start("127.0.0.1", Integer.parseInt(arguments[0]));
        System.out.println("Meent is ready: http://127.0.0.1:" + arguments[0]);
    }

    private String page() throws IOException {
        var model = jdbi.inTransaction(Floor::model);
        var page = new StringWriter(32_768);
        template.evaluate(page, model);
        return page.toString();
    }

    private static Map<String, Object> model(Handle db) {
        List<Row> rows = db.createQuery(ROWS).map((row, _) -> row(row)).list();
        int count = db.createQuery(COUNT).mapTo(Integer.class).one();
        return Map.of("rows", rows.subList(0, Math.min(20, rows.size())), "count", count);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("title"),
                row.getString("place"),
                row.getString("employment"),
                row.getString("closes_on"));
    }
}
