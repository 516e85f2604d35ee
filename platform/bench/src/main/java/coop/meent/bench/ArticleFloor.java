package coop.meent.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.javalin.Javalin;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The page of an article with nothing around it: the same questions to the database, a template.
final class ArticleFloor {
    static final String BETWEEN = "\n;;\n";

    private final Jdbi jdbi;
    private final PebbleTemplate template;
    private final List<String> questions;

    private ArticleFloor(Jdbi jdbi, PebbleTemplate template, List<String> questions) {
        this.jdbi = jdbi;
        this.template = template;
        this.questions = List.copyOf(questions);
    }

    /// @param arguments port, JDBC address, password of the superuser, file with the questions
    public static void main(String[] arguments) throws IOException {
        var config = new HikariConfig();
        config.setJdbcUrl(arguments[1]);
        config.setUsername("postgres");
        config.setPassword(arguments[2]);
        config.setMaximumPoolSize(10);
        var engine = new PebbleEngine.Builder().loader(new ClasspathLoader()).build();
        var asked = Files.readString(Path.of(arguments[3])).split(Pattern.quote(BETWEEN), -1);
        var floor =
                new ArticleFloor(
                        Jdbi.create(new HikariDataSource(config)),
                        engine.getTemplate("bench/article.peb"),
                        List.of(asked));
        Javalin.create(
                        it -> {
                            it.startup.showJavalinBanner = false;
                            it.concurrency.useVirtualThreads = true;
                            it.routes.get("/article", ctx -> ctx.html(floor.page()));
                        })
                .start("127.0.0.1", Integer.parseInt(arguments[0]));
        System.out.println("Meent is ready: http://127.0.0.1:" + arguments[0]);
    }

    private String page() throws IOException {
        var rows = jdbi.inTransaction(this::rows);
        var page = new StringWriter(32_768);
        template.evaluate(page, Map.of("rows", rows));
        return page.toString();
    }

    private List<Map<String, Object>> rows(Handle db) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var question : questions) {
            rows.addAll(db.createQuery(question).mapToMap().list());
        }
        return rows;
    }
}
