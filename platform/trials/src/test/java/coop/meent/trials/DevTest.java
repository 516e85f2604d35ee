package coop.meent.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Somebody writes a plugin, with nothing but the distribution, and sees what they save.
@EnabledIfSystemProperty(named = "meent.large", matches = "true")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DevTest {
    private static final Installation place = Installation.empty();
    private static final Duration AT_ONCE = Duration.ofMillis(1_500);
    private static final Duration SOON = Duration.ofSeconds(3);

    @TempDir private static Path outside;

    private static Serving site;

    @BeforeAll
    static void begin() {
        assertThat(place.runIn(outside, "plugin", "new", "borrowbox").code()).isZero();
        site = place.dev(plugin());
    }

    @AfterAll
    static void end() {
        site.close();
        place.close();
    }

    private static Path plugin() {
        return outside.resolve("borrowbox");
    }

    private static Path resource(String name) {
        return plugin().resolve("src/main/resources").resolve(name);
    }

    private static Path source(String name) {
        return plugin().resolve("src/main/java/coop/example/borrowbox").resolve(name);
    }

    private static void edit(Path file, String old, String fresh) throws IOException {
        var text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, fresh));
    }

    private static String page() {
        return site.visitor().get("/borrowbox").body();
    }

    private static Duration seen(BooleanSupplier seen, String what) {
        long begin = System.nanoTime();
        Patience.until(seen, what);
        var took = Duration.ofNanos(System.nanoTime() - begin);
        System.out.printf("%s: %d ms after the save%n", what, took.toMillis());
        return took;
    }

    // of three, since the machine may be busy with something else
    private static void within(Duration longest, Duration... took) {
        assertThat(Stream.of(took).min(Comparator.naturalOrder()).orElseThrow())
                .isLessThanOrEqualTo(longest);
    }

    @Test
    @Order(1)
    void the_plugin_serves_on_a_demo_of_its_own() {
        assertThat(page()).contains("Hang een briefje op");
        assertThat(site.address().getHost()).isEqualTo("localhost");
        assertThat(place.data()).as("the data of a real site").doesNotExist();
    }

    @Test
    @Order(2)
    void a_template_a_word_and_a_file_are_seen_at_the_next_page() throws IOException {
        edit(resource("templates/list.peb"), "<ol class", "<p>Met een lijst</p><ol class");
        var template = seen(() -> page().contains("Met een lijst"), "a template");

        edit(resource("messages_nl.properties"), "Hang een briefje op.", "Prik iets op.");
        var word = seen(() -> page().contains("Prik iets op."), "a word");

        Files.createDirectories(resource("assets"));
        Files.writeString(resource("assets/box.css"), ".box{margin:0}");
        var file = seen(() -> file().contains("margin:0"), "a file");
        within(AT_ONCE, template, word, file);
    }

    private static String file() {
        return site.visitor().get("/assets/borrowbox/box.css").body();
    }

    @Test
    @Order(3)
    void a_class_is_seen_within_three_seconds() throws IOException {
        var before = "Route.get(\"/\", Access.EVERYONE";
        var said = "Route.get(\"/now\", Access.EVERYONE, ctx -> ctx.result(\"eerst\")),\n";
        edit(source("NotePages.java"), before, said + before);
        var first = seen(() -> isNow("eerst"), "a class");
        edit(source("NotePages.java"), "eerst", "later");
        var second = seen(() -> isNow("later"), "a class");
        edit(source("NotePages.java"), "later", "ten slotte");
        within(SOON, first, second, seen(() -> isNow("ten slotte"), "a class"));
    }

    private static boolean isNow(String said) {
        return site.visitor().get("/borrowbox/now").body().equals(said);
    }

    @Test
    @Order(4)
    void what_does_not_compile_is_said_and_the_former_version_serves() throws IOException {
        edit(source("NotePages.java"), "int LONGEST = 200;", "int LONGEST = \"200\";");
        seen(() -> page().contains("Not reloaded: "), "a mistake");
        assertThat(page()).contains("NotePages.java:", "incompatible types", "Met een lijst");
        assertThat(isNow("ten slotte")).isTrue();
        assertThat(site.log())
                .contains("src/main/java/coop/example/borrowbox/NotePages.java:")
                .contains("int LONGEST = \"200\";");

        edit(source("NotePages.java"), "int LONGEST = \"200\";", "int LONGEST = 150;");
        seen(() -> !page().contains("Not reloaded"), "the mended class");
    }

    @Test
    @Order(5)
    void a_template_that_cannot_be_read_is_said_on_every_page() throws IOException {
        edit(resource("templates/list.peb"), "{% endfor %}", "{% endfort %}");
        seen(() -> site.visitor().get("/help").body().contains("Not reloaded"), "a mistake");
        edit(resource("templates/list.peb"), "{% endfort %}", "{% endfor %}");
        seen(() -> page().contains("Met een lijst"), "the mended template");
    }

    @Test
    @Order(6)
    void a_further_migration_is_carried_out_and_a_changed_one_is_refused() throws IOException {
        var column = "ALTER TABLE borrowbox.note ADD COLUMN place text;";
        Files.writeString(resource("db/borrowbox/V002__place.sql"), column);
        edit(
                source("NoteStore.java"),
                "SELECT id, text,",
                "SELECT id, coalesce(place, text) AS text,");
        edit(source("NotePages.java"), "ten slotte", "met een kolom");
        seen(() -> isNow("met een kolom"), "a column");
        assertThat(site.visitor().get("/api/v1/borrowbox/notes").status()).isEqualTo(200);

        edit(resource("db/borrowbox/V001__notes.sql"), "CREATE INDEX", "-- changed\nCREATE INDEX");
        seen(() -> page().contains("migration was changed"), "the changed migration");
        assertThat(site.log()).contains("--fresh");
    }

    @Test
    @Order(7)
    void a_fresh_start_begins_with_what_is_there_now() {
        site.close();
        site = place.dev(plugin(), "--fresh");
        assertThat(page()).contains("Met een lijst").doesNotContain("Not reloaded");
    }

    @Test
    void a_folder_without_a_plugin_is_refused_in_one_line() {
        var refused = place.runIn(outside, "dev");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.said()).hasSize(1);
        assertThat(refused.said().getFirst()).contains("plugin new");
    }
}
