package coop.meent.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.knowledge.Library.Circle;
import coop.meent.knowledge.Library.Part;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@MeentTest
class StaleTest {
    @Test
    void what_nobody_looked_at_says_so_and_leaves_search_until_one_click(Site site) {
        var library = Library.in(site);
        long id = library.article(library.collection(Circle.PUBLIC), "Houdbaar", "Tekst.");
        assertThat(library.found(Part.VISITOR, "Houdbaar")).contains("Houdbaar");

        library.later(Duration.ofDays(400));

        assertThat(text(library, id)).contains("Al 13 maanden niet nagekeken");
        assertThat(library.found(Part.VISITOR, "Houdbaar")).isEmpty();
        assertThat(library.found(Part.EDITOR, "Houdbaar")).contains("Houdbaar");
        library.as(Part.EDITOR).post("/knowledge/" + id + "/confirm").expect(303);
        site.settled();
        assertThat(text(library, id)).contains("door " + Part.EDITOR.person());
        assertThat(library.found(Part.VISITOR, "Houdbaar")).contains("Houdbaar");
    }

    private static String text(Library library, long id) {
        return library.as(Part.VISITOR).get("/knowledge/" + id).expect(200).text();
    }
}
