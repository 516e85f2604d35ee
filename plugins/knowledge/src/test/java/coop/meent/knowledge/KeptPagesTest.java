package coop.meent.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.knowledge.Library.Circle;
import coop.meent.knowledge.Library.Part;
import coop.meent.testkit.Answer;
import coop.meent.testkit.Caller;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Pages for visitors from memory, and what readers leave behind.
@MeentTest
class KeptPagesTest {
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0";

    private static Library library;

    @BeforeAll
    static void people(Site site) {
        library = Library.in(site);
    }

    @Test
    void a_visitor_reads_without_a_single_statement() {
        long id = open("Bewaard");

        for (var path :
                List.of("/knowledge", collection(), "/knowledge/" + id, "/knowledge/questions")) {
            visit(path);
            assertThat(library.site().statements(() -> visit(path))).as(path).isZero();
        }
    }

    @Test
    void what_was_saved_is_seen_at_once() {
        long id = open("Verandert");
        visit("/knowledge/" + id);

        library.revise(id, 1, "Nieuwe woorden.").expect(200);

        assertThat(visit("/knowledge/" + id).text()).contains("Nieuwe woorden");
    }

    @Test
    void what_only_some_may_read_is_never_kept() {
        for (var circle : Circle.values()) {
            if (circle == Circle.PUBLIC) {
                continue;
            }
            long id = library.article(library.collection(circle), "Besloten " + circle, "Tekst.");
            var path = "/knowledge/" + id;
            library.as(Part.EDITOR).get(path).expect(200);
            library.site().visitor().get(path).expect(404);
            library.site().visitor().get(path).expect(404);
            assertThat(visit("/knowledge").body()).doesNotContain("Besloten " + circle);
        }
    }

    @Test
    void the_day_after_its_grace_a_kept_page_says_so() {
        long id = open("Veroudert");
        library.send(
                        Part.EDITOR,
                        "POST",
                        "/articles/" + id + "/entrust",
                        "{\"reviewBy\": \"%s\"}".formatted(library.today().plusDays(1)))
                .expect(200);
        library.later(Duration.ofDays(31));
        assertThat(visit("/knowledge/" + id).text()).doesNotContain("niet nagekeken");

        library.later(Duration.ofDays(1));

        assertThat(visit("/knowledge/" + id).text()).contains("niet nagekeken");
    }

    @Test
    void reads_are_counted_by_day_also_from_memory() {
        long id = open("Geteld");
        var path = "/knowledge/" + id;
        browse(library.site().visitor(), path);
        browse(library.site().visitor(), path);
        browse(library.as(Part.MEMBER), path);
        browse(library.as(Part.EDITOR), path);
        library.site().visitor().get(path, "User-Agent: Googlebot/2.1 (+http://www.google.com)");

        library.site().work("knowledge/reads");
        browse(library.site().visitor(), path);
        library.site().work("knowledge/reads");

        assertThat(counted(id)).isEqualTo("3 1");
    }

    private static String counted(long id) {
        try (var db = library.site().superuser()) {
            return db.createQuery(
                            """
                            SELECT visitors_reads || ' ' || member_reads
                              FROM knowledge.read_day WHERE article = :id AND day = :today
                            """)
                    .bind("id", id)
                    .bind("today", library.today())
                    .mapTo(String.class)
                    .one();
        }
    }

    private static void browse(Caller who, String path) {
        who.get(path, "User-Agent: " + BROWSER).expect(200);
    }

    private static long open(String title) {
        return library.article(library.collection(Circle.PUBLIC), title, "Eerste woorden.");
    }

    private static String collection() {
        return "/knowledge/collections/" + library.collection(Circle.PUBLIC);
    }

    private static Answer visit(String path) {
        return library.site().visitor().get(path).expect(200);
    }
}
