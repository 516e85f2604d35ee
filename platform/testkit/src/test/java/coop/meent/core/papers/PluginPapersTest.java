package coop.meent.core.papers;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Caller;
import coop.meent.testkit.Site;
import coop.meent.testkit.TwoPlugins;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Papers of a plugin, from the orchard's side and from that of whoever reads them.
@TwoPlugins(at = "2027-01-04T12:00")
class PluginPapersTest {
    private static final String AN = "An Peeters";

    @BeforeAll
    static void people(Site site) {
        site.mandate(AN, site.organisation("Boomgaardvrienden", true), "REPRESENTATIVE");
        site.as(AN).post("/orchard", "name=Reine Claude <m/v> & co");
    }

    @Test
    void a_paper_speaks_the_language_of_its_reader(Site site) throws Exception {
        assertThat(text(site.visitor(), "/orchard/sheet.pdf"))
                .contains("Reine Claude <m/v> & co", "blad 1 van 1", "welkom");
        assertThat(text(site.visitor(), "/fr/orchard/sheet.pdf"))
                .contains("Reine Claude <m/v> & co", "page 1 sur 1", "bienvenu");
    }

    @Test
    void equal_papers_of_an_equal_moment_have_equal_bytes(Site site) throws Exception {
        assertThat(site.visitor().file("/orchard/sheet.pdf"))
                .isEqualTo(site.visitor().file("/orchard/sheet.pdf"));
    }

    @Test
    void a_table_of_any_length_follows_the_text(Site site) throws Exception {
        assertThat(text(site.visitor(), "/en/orchard/list.pdf"))
                .containsSubsequence("What did you pick?", "No.", "1 Reine Claude <m/v> & co")
                .contains("page 1 of 1");
    }

    private static String text(Caller caller, String path)
            throws IOException, InterruptedException {
        try (var document = Loader.loadPDF(caller.file(path))) {
            return new PDFTextStripper().getText(document);
        }
    }
}
