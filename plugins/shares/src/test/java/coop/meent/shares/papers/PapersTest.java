package coop.meent.shares.papers;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.shares.Coop;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@MeentTest(at = "2026-11-22T12:00")
class PapersTest {
    private static Coop coop;
    private static String head;
    private static String code;

    @BeforeAll
    static void ink(Site site) {
        coop = Coop.in(site);
        try (var db = site.superuser()) {
            long register = coop.a().register();
            head = Ink.write(db, register, account(site));
            code = "MEENT-SHARES %s 12:%s".formatted(Ink.key(db, register), head);
        }
    }

    private static long account(Site site) {
        try (var db = site.superuser()) {
            return db.createQuery("SELECT id FROM core.person WHERE email = :email")
                    .bind("email", Site.email(coop.a().shareholder()))
                    .mapTo(Long.class)
                    .one();
        }
    }

    @Test
    void the_extract_holds_the_nine_items() throws Exception {
        var extract = extract("");
        var text = extract.flowing();

        assertThat(extract.faults(PDFAFlavour.PDFA_2_B)).isEmpty();
        assertThat(text)
                .contains("1. Uitgegeven aandelen, per klasse")
                .containsPattern("A, Aandeel van soort A 2 10 .*2.500,00.*2.500,00")
                .contains("2 en 3. Aandeelhouders", "Peeters-Łukasz An", "Dorpsstraat 1, 9000 Gent")
                .contains("Zonnedak bv", "0566.988.259")
                .containsPattern("Gent 1 Peeters-Łukasz An B 5 ")
                .contains("4. Stortingen op de aandelen")
                .containsPattern("10/01/2020 Uitgifte 1\\W+Peeters-Łukasz An A .*2.500,00")
                .contains("5. Beperkingen op de overdracht", "binnen drie maanden", "art. 9")
                .contains("6. Overdrachten")
                .containsPattern("05/05/2022 aandeelhouder 1 3\\W+Zonnedak bv A 3")
                .contains("7. Stemrecht, winst en vereffening", "Elk aandeel geeft één stem.")
                .contains("Ze delen niet in wat bij een vereffening overblijft.")
                .contains("8. Uittredingen")
                .containsPattern("30/06/2023 4 aandelen 2\\W+Claes Bram A .*900,00 op 20/07/2023")
                .contains("9. Uitsluitingen")
                .containsPattern("01/04/2024 2 aandelen 4\\W+Nys Cas B nog niet betaald");
    }

    @Test
    void the_votes_are_those_of_the_rules_of_the_day() throws Exception {
        try (var db = coop.site().superuser()) {
            db.execute(
                    """
                    INSERT INTO shares.rule_version (register_id, no, valid_from, rules, decided_by,
                           recorded_at)
                    VALUES (%d, 900, '2025-06-01', '{"voting": "PER_HOLDER"}', 'AV 2025', now())
                    """
                            .formatted(coop.a().register()));
        }
        assertThat(extract("?asOf=2025-05-31").flowing()).contains("Elk aandeel geeft één stem.");
        assertThat(extract("?asOf=2025-06-01").flowing())
                .contains("Elke aandeelhouder heeft één stem")
                .doesNotContain("Elk aandeel geeft");
    }

    @Test
    void what_was_reversed_did_not_happen() throws Exception {
        assertThat(extract("").text()).doesNotContain("24.750");
    }

    @Test
    void the_code_on_the_page_is_the_checkpoint() throws Exception {
        assertThat(extract("").code()).isEqualTo(code);
        assertThat(certificate(Ink.AN, "").code()).isEqualTo(code);
    }

    @Test
    void a_paper_says_how_to_check_it() throws Exception {
        assertThat(certificate(Ink.AN, "").flowing())
                .contains("12:" + head.substring(0, 40), "Hoe na te kijken", "/shares/check");
    }

    @Test
    void a_certificate_shows_the_lots_of_the_day_under_the_name_of_the_day() throws Exception {
        var now = certificate(Ink.AN, "");
        var before = certificate(Ink.AN, "?asOf=2022-05-04").text();

        assertThat(now.faults(PDFAFlavour.PDFA_2_B)).isEmpty();
        assertThat(now.text())
                .contains("An Peeters-Łukasz", "101–105")
                .containsPattern("A 10 jan 2020, verrichting 3 7 .*1.750,00");
        assertThat(before).contains("An Peeters\n").doesNotContain("Łukasz");
        assertThat(before).containsPattern("A 10 jan 2020, verrichting 3 10 .*2.500,00");
    }

    @Test
    void who_leaves_has_shares_until_the_end_of_the_day_and_no_certificate_after() {
        var path = coop.a().path("/papers/certificate/" + Ink.BRAM);

        coop.manager().get(path + "?asOf=2023-06-30").expect(200);
        assertThat(coop.manager().get(path + "?asOf=2023-07-01").expect(422).text())
                .contains("geen aandelen");
    }

    @Test
    void there_is_no_paper_of_a_day_that_is_none() {
        for (var day : new String[] {"2026-11-23", "2015-02-28", "2026-02-30", "0001", "x"}) {
            coop.manager().get(coop.a().path("/papers/extract?asOf=" + day)).expect(422);
            coop.manager().get(coop.a().path("/papers/certificate/1?asOf=" + day)).expect(422);
        }
        coop.site().as(coop.b().manager()).get(coop.b().path("/papers/extract")).expect(422);
    }

    @Test
    void a_holder_gets_the_own_certificate_and_nobody_elses() {
        coop.shareholder().get(coop.a().path("/own/papers/certificate/1")).expect(200);
        for (var no : new String[] {"2", "3", "4", "99", "0", "x"}) {
            coop.shareholder().get(coop.a().path("/own/papers/certificate/" + no)).expect(404);
        }
        coop.shareholder().get(coop.b().path("/own/papers/certificate/1")).expect(404);
        coop.shareholder().get(coop.a().path("/papers/certificate/1")).expect(404);
        coop.shareholder().get(coop.a().path("/papers/extract")).expect(404);
        coop.shareholder().get(coop.a().path("/papers")).expect(404);
        coop.site().as(Coop.STRANGER).get(coop.a().path("/own/papers/certificate/1")).expect(404);
        coop.site().as(coop.b().manager()).get(coop.a().path("/papers/extract")).expect(404);
        coop.site().asAdministrator().get(coop.a().path("/papers/extract")).expect(404);
        coop.helpdesk().get(coop.a().path("/papers/certificate/1")).expect(404);
    }

    @Test
    void a_holder_sees_the_own_class_whole_and_no_other() throws Exception {
        var own = coop.shareholder().file(coop.a().path("/own/papers/extract/1"));

        assertThat(new Reading(own).text())
                .contains("Zonnedak bv", "Claes Bram")
                .doesNotContain("Nys Cas", "soort B");
        coop.shareholder().get(coop.a().path("/own/papers/extract/3")).expect(404);
        coop.site().as(Coop.STRANGER).get(coop.a().path("/own/papers/extract/1")).expect(404);
    }

    @Test
    void anybody_learns_whether_a_paper_is_genuine_and_nothing_of_anybody() throws Exception {
        var visitor = coop.site().visitor();
        var file = coop.manager().file(coop.a().path("/papers/certificate/3"));
        var sha = HexFormat.of().formatHex(PaperDesk.sha256().digest(file));

        assertThat(visitor.get("/shares/check?code=" + code.replace(" ", "+")).text())
                .contains("Ja: dit is een stand van het register Windhoek", "verrichting 12");
        assertThat(visitor.get("/shares/check?code=12:" + head).text())
                .contains("Ja: dit is")
                .doesNotContain("Peeters", "Zonnedak");
        assertThat(visitor.get("/shares/check?code=11:" + head).text()).contains("kennen we niet");
        assertThat(visitor.get("/shares/check?code=" + sha).text())
                .contains("precies dit bestand", "2026-11-22");
        assertThat(visitor.get("/shares/check?code=" + "0".repeat(64)).text())
                .contains("kennen we niet");
        assertThat(visitor.get("/api/v1/shares/check?code=12:" + head).json().path("genuine"))
                .hasToString("true");
    }

    @Test
    void certificates_for_everybody_come_as_a_zip_each_in_the_language_of_its_holder()
            throws Exception {
        var begun = coop.manager().post(coop.a().path("/papers/certificates"), "asOf=2023-06-30");
        begun.expect(303);
        coop.site().settled();

        var zip = unzipped(coop.manager().file(coop.a().path("/papers/batch/1")));
        assertThat(zip.keySet())
                .containsExactly(
                        "certificaat-000001.pdf",
                        "certificaat-000002.pdf",
                        "certificaat-000003.pdf",
                        "certificaat-000004.pdf");
        assertThat(new Reading(Objects.requireNonNull(zip.get("certificaat-000002.pdf"))).text())
                .contains("Certificat de parts", "Bram Claes");
        coop.shareholder().get(coop.a().path("/papers/batch/1")).expect(404);
        coop.site().as(coop.b().manager()).get(coop.b().path("/papers/batch/1")).expect(404);
    }

    private static Map<String, byte[]> unzipped(byte[] bytes) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var it = zip.getNextEntry(); it != null; it = zip.getNextEntry()) {
                files.put(it.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static Reading extract(String query) throws IOException, InterruptedException {
        return new Reading(coop.manager().file(coop.a().path("/papers/extract" + query)));
    }

    private static Reading certificate(long holder, String query)
            throws IOException, InterruptedException {
        var path = coop.a().path("/papers/certificate/" + holder + query);
        return new Reading(coop.manager().file(path));
    }
}
