package coop.meent.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.knowledge.Library;
import coop.meent.knowledge.Library.Circle;
import coop.meent.knowledge.Library.Part;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import org.junit.jupiter.api.Test;

/// A collection of a hundred pages as a paper.
@MeentTest
class LongPaperTest {
    private static final String PARAGRAPH =
            "De algemene vergadering beslist over de rekening, de bestuurders en het dividend. ";

    @Test
    void a_hundred_pages_are_made_beside_what_people_do(Site site) throws Exception {
        var library = Library.in(site);
        long collection = library.collection(Circle.PUBLIC, false);
        for (int i = 1; i <= 50; i++) {
            library.article(collection, "Artikel nummer " + i, text());
        }

        var paper = begun(library, collection);
        site.settled();
        var file = library.as(Part.MEMBER).file(paper + "/file");

        var pdf = new Pdf(file);
        try (var document = pdf.document()) {
            assertThat(document.getNumberOfPages()).isGreaterThan(100);
        }
        assertThat(pdf.flowing()).contains("Artikel nummer 50");
    }

    @Test
    void what_was_begun_goes_on_after_a_restart(Site site) throws Exception {
        var library = Library.in(site);
        long collection = library.collection(Circle.PUBLIC, false);
        for (int i = 1; i <= 25; i++) {
            library.article(collection, "Deel " + i, "Tekst.");
        }
        var paper = begun(library, collection);

        site.restart();
        site.settled();

        var file = library.as(Part.MEMBER).file(paper + "/file");
        assertThat(new Pdf(file).flowing()).contains("25 artikelen", "Deel 25");
    }

    @Test
    void what_is_too_long_for_one_paper_is_told(Site site) {
        var library = Library.in(site);
        long collection = library.collection(Circle.PUBLIC, false);
        for (int i = 1; i <= 14; i++) {
            library.article(collection, "Dik " + i, text().repeat(13));
        }

        var paper = begun(library, collection);
        site.settled();

        var mia = library.as(Part.MEMBER);
        assertThat(mia.get(paper).expect(200).text()).contains("te lang voor één PDF");
        mia.get(paper + "/file").expect(409);
    }

    private static String begun(Library library, long collection) {
        var path = "/knowledge/collections/" + collection + "/paper";
        return library.as(Part.MEMBER).post(path).expect(303).location();
    }

    private static String text() {
        var text = new StringBuilder();
        for (int i = 1; i <= 12; i++) {
            text.append("## Deel ").append(i).append("\n\n").append(PARAGRAPH.repeat(6));
            text.append("\n\n- een\n- **twee**\n- drie\n\n");
        }
        return text.toString();
    }
}
