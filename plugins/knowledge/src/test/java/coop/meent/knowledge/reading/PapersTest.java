package coop.meent.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.knowledge.Library;
import coop.meent.knowledge.Library.Circle;
import coop.meent.knowledge.Library.Part;
import coop.meent.testkit.Caller;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@MeentTest
class PapersTest {
    private static final String TEXT =
            """
            ## Vooraf

            Zie [de site](https://example.org/a?b=1&c=2), [](article:%d) en [hier](#vooraf).[^1]

            | Wat | Wanneer |
            |---|---|
            | Uitnodigen | 15 dagen |

            > [!WARNING]
            > Te laat is te laat: `datum < vandaag`.

            - [x] Zaal
            - [ ] Agenda & stukken

            ### Daarna

            ```
            code & <meer>
            ```

            [^1]: Een noot.
            """;

    private static Library library;

    @BeforeAll
    static void people(Site site) {
        library = Library.in(site);
    }

    @Test
    void an_article_is_a_paper_that_lasts() throws Exception {
        long other = library.article(open(), "De andere", "Tekst.");
        long id = library.article(open(), "Vergaderen & stemmen", TEXT.formatted(other));

        var pdf = pdf(library.as(Part.MEMBER), "/knowledge/" + id + "/pdf");

        assertThat(pdf.flowing())
                .contains("Vergaderen & stemmen", "De andere", "Te laat is te laat")
                .contains("datum < vandaag", "code & <meer>", "Een noot", "Nakijken tegen");
        assertThat(pdf.faults(PDFAFlavour.PDFA_2_B)).isEmpty();
        assertThat(pdf.faults(PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void a_collection_is_a_paper_with_contents_and_page_numbers() throws Exception {
        long collection = library.collection(Circle.PUBLIC, false);
        long first = library.article(collection, "Eerste artikel", TEXT.formatted(1));
        library.article(collection, "Tweede artikel", TEXT.formatted(first));

        var pdf = collection(Part.MEMBER, collection);

        assertThat(pdf.flowing())
                .contains("Verzameling PUBLIC", "2 artikelen, zoals ze waren op")
                .containsPattern("Eerste artikel \\S+ \\S+ \\d{4} 3 ")
                .containsPattern("Tweede artikel \\S+ \\S+ \\d{4} 4 ");
        assertThat(pdf.faults(PDFAFlavour.PDFA_2_B)).isEmpty();
        assertThat(pdf.faults(PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void whatever_a_page_shows_a_paper_shows() throws Exception {
        var awkward =
                """
                &nbsp;&copy; \ud83c\udf33 \ufffe een e\u0301 <script>alert(1)</script> ]]> <!-- x --> &#0;
                ![alt "q" & <b>](https://example.org/x.png "t") ![](file:niets) <https://a.example/?x=1&y=2>

                | a | b |
                |:--|--:|
                | `x|y` | **z** |

                1. een
                   - twee
                     > drie[^a]

                ## Kop "met" <tekens> & meer

                #### Diep

                ~~weg~~ regel\\
                nieuw

                ***

                [^a]: Noot met `code` en [link](#kop-met-tekens--meer).
                """;
        long id = library.article(open(), "Lastig \\\"<&>", awkward);

        var pdf = pdf(library.as(Part.MEMBER), "/knowledge/" + id + "/pdf");

        assertThat(pdf.flowing())
                .contains("<script>alert(1)</script>", "drie", "Noot met", "een \u00e9");
        assertThat(pdf.faults(PDFAFlavour.PDFA_2_B)).isEmpty();
        assertThat(pdf.faults(PDFAFlavour.PDFUA_1)).isEmpty();
    }

    private static Pdf collection(Part part, long collection) throws Exception {
        var begun =
                library.token(part)
                        .send(
                                "POST",
                                "/api/v1/knowledge/collections/" + collection + "/papers",
                                "{}")
                        .expect(202)
                        .json();
        var path = "/api/v1/knowledge/papers/" + begun.path("id").asLong();
        library.site().settled();
        return pdf(library.token(part), path + "/file");
    }

    private static Pdf pdf(Caller who, String path) throws Exception {
        return new Pdf(who.file(path));
    }

    private static long open() {
        return library.collection(Circle.PUBLIC);
    }
}
