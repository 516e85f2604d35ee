package coop.meent.shares.papers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.NotFoundException;
import coop.meent.shares.Coop;
import coop.meent.testkit.Caller;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// An extract of more lines than anybody should wait for.
@MeentTest(at = "2026-11-22T12:00")
class LongExtractTest {
    private static final int LAST = 2_604;

    private static Coop coop;

    @BeforeAll
    static void ink(Site site) {
        coop = Coop.in(site);
        try (var db = site.superuser()) {
            long register = coop.a().register();
            Ink.write(db, register, coop.person(coop.a().shareholder()));
            db.createUpdate(MANY).bind("register", register).bind("last", LAST).execute();
        }
    }

    // all of them in class A, by the first issue
    private static final String MANY =
            """
            WITH made AS (
                INSERT INTO shares.holder (register_id, no, kind, sort_name, match_name, language,
                       entered_at)
                SELECT :register, no, 'NATURAL', 'Veel', 'veel', 'nl', now()
                  FROM generate_series(5, :last) AS no RETURNING no),
            named AS (
                INSERT INTO shares.holder_version (register_id, holder, no, valid_from, name,
                       given_names, legal_form, identification, street, postcode, municipality,
                       recorded_at)
                SELECT :register, no, 1, '2015-03-01', 'Veel', 'nummer ' || no, '', '', 'Kade 1',
                       '9000', 'Gent', now() FROM made RETURNING holder)
            INSERT INTO shares.leg (register_id, seq, no, holder, class, lot, counts_from, quantity,
                   value_cents, paid_cents)
            SELECT :register, 3, 1000 + holder, holder, 1, 3, '2020-01-10', 1, 25000, 25000
              FROM named
            """;

    @Test
    void it_is_offered_in_parts_and_every_line_is_in_one_of_them() throws Exception {
        var offer = coop.manager().get(coop.a().path("/papers/extract")).expect(200);
        assertThat(offer.text()).contains("Een lang uittreksel", "meer dan 2.000 regels");

        var work = begun(coop.manager(), coop.a().path("/papers/extract"));
        assertThat(begun(coop.manager(), coop.a().path("/papers/extract"))).isEqualTo(work);
        coop.site().settled();
        assertThat(coop.manager().get(work).text()).contains("Uittreksel van Windhoek");
        var page = coop.manager().get(coop.a().path("/papers"));
        assertThat(page.text()).contains("Uittreksel in 3 delen");
        var file = page.html().select("main a[href*=/papers/batch/]").attr("href");

        var parts = parts(coop.manager().file(file));
        assertThat(parts).hasSize(3);
        assertThat(parts.get(1).faults(PDFAFlavour.PDFA_2_B)).isEmpty();
        assertThat(parts.get(1).text()).contains("Deel 2", "(vervolg)");
        assertThat(parts.stream().map(LongExtractTest::code).distinct()).hasSize(1);
        var all = String.join("\n", parts.stream().map(LongExtractTest::text).toList());
        assertThat(all.split("Veel nummer \\d+", -1)).hasSize(2 * (LAST - 4) + 1);
        assertThat(all).contains("Veel nummer " + LAST, "9. Uitsluitingen", "Nys Cas");
        assertThat(notices(coop.manager())).contains("staan klaar");
    }

    @Test
    void what_is_short_comes_at_once() throws Exception {
        var other = coop.manager().file(coop.a().path("/papers/extract?class=2"));
        assertThat(new Reading(other).text()).contains("Nys Cas").doesNotContain("Deel 1");
    }

    @Test
    void a_holder_gets_the_own_class_in_parts_and_nobody_else_does() throws Exception {
        var own = coop.a().path("/own/papers/extract/1");
        assertThat(coop.shareholder().get(own).text()).contains("Een lang uittreksel");
        begun(coop.shareholder(), own);
        coop.site().settled();
        var file =
                coop.shareholder()
                        .get(own)
                        .html()
                        .select("main a[href*=/own/papers/extract/1/]")
                        .attr("href");

        assertThat(parts(coop.shareholder().file(file))).isNotEmpty();
        assertThat(notices(coop.shareholder())).contains("staan klaar");
        coop.shareholder().get(file.replace("/extract/1/", "/extract/2/")).expect(404);
        coop.shareholder().get(file.replace("own/papers/extract/1", "papers/batch")).expect(404);
        coop.site().as(Coop.STRANGER).get(file).expect(404);
        coop.site().as(Coop.STRANGER).post(own).expect(404);
        coop.site().as(coop.b().manager()).get(file).expect(404);
    }

    @Test
    void a_program_asks_for_parts_and_takes_them_along() throws Exception {
        var manager = coop.site().token(coop.a().manager());
        var path = "/api/v1/shares/registers/" + coop.a().register();
        var refused = manager.get(path + "/extract?asOf=2025-12-31").expect(422);
        assertThat(refused.json().path("errors").toString()).contains("papers/extract");
        manager.get(path + "/extract?asOf=2026-02-30").expect(422);
        assertThat(manager.get(path + "/holders/2/certificate").expect(422).json().path("errors"))
                .hasToString(
                        manager.get(path + "/holders/2/certificate")
                                .json()
                                .path("errors")
                                .toString());

        var wish = "{\"asOf\": \"2025-12-31\", \"shareClass\": 1}";
        var begun = manager.send("POST", path + "/papers/extract", wish).expect(202);
        var at = begun.header("Location").orElseThrow();
        assertThat(manager.get("/api/v1/work/" + begun.json().path("work").asLong()).status())
                .isEqualTo(200);
        coop.site().settled();

        var made = manager.get(at).expect(200).json();
        assertThat(made.path("done").asBoolean()).isTrue();
        assertThat(made.path("shareClass").asInt()).isEqualTo(1);
        assertThat(parts(manager.file(made.path("file").asText())))
                .hasSize(made.path("made").asInt());
        assertThat(manager.get(path + "/papers").expect(200).body()).contains(at);
    }

    private static String begun(Caller caller, String path) {
        return caller.post(path, "asOf=2026-11-22").expect(303).location();
    }

    private static String notices(Caller caller) {
        return caller.get("/me/notices").text();
    }

    private static String code(Reading part) {
        try {
            return part.code();
        } catch (IOException | NotFoundException failure) {
            throw new AssertionError(failure);
        }
    }

    private static String text(Reading part) {
        try {
            return part.text();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static List<Reading> parts(byte[] zipped) throws IOException {
        var parts = new ArrayList<Reading>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (var it = zip.getNextEntry(); it != null; it = zip.getNextEntry()) {
                assertThat(it.getName()).startsWith("uittreksel-deel-000");
                parts.add(new Reading(zip.readAllBytes()));
            }
        }
        return parts;
    }
}
