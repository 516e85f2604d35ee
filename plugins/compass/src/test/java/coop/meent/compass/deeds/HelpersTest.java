package coop.meent.compass.deeds;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// An organisation offers to help with a principle, and others write to it without an address.
@MeentTest
class HelpersTest {
    private static final String AN = "An Leidt";
    private static final String BRAM = "Bram Zoekt";
    private static final String CAS = "Cas Zoekt";
    private static final String ELKE = "Elke Schrijft";
    private static final String OUT = "Door Buiten";

    private static long windhoek;

    @BeforeAll
    static void people(Site site) {
        windhoek = site.organisation("Windhoek", true);
        site.mandate(AN, windhoek, "REPRESENTATIVE");
        long molen = site.organisation("De Molen", true);
        site.mandate(BRAM, molen, "EDITOR");
        site.mandate(CAS, site.organisation("De Kring", false), "REPRESENTATIVE");
        site.mandate(ELKE, molen, "EDITOR");
        site.as(OUT);
    }

    private static String offered(Site site, int principle, String words) {
        site.as(AN)
                .post(
                        "/compass/helpers",
                        "organisation=" + windhoek,
                        "principle=" + principle,
                        "words=" + words)
                .expect(303);
        return "/compass/helpers/%d/%d".formatted(windhoek, principle);
    }

    @Test
    void who_leads_offers_and_who_has_a_mandate_sees_it(Site site) {
        var path = offered(site, 2, "We oefenden vijf jaar met een ledenraad.");

        assertThat(site.as(BRAM).get("/compass/helpers").text()).contains("Windhoek", "ledenraad");
        assertThat(site.as(CAS).get(path).text()).contains("ledenraad");
        site.as(OUT).get("/compass/helpers").expect(403);
        site.get("/compass/helpers").expect(303);
        site.as(BRAM).post(path + "/withdraw").expect(403);
        var refused =
                site.as(CAS)
                        .post(
                                "/compass/helpers",
                                "organisation=" + windhoek,
                                "principle=0",
                                "words=");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Kies een organisatie die je leidt.");
    }

    @Test
    void it_stands_beside_the_weak_principle_of_another_and_not_beside_ones_own(Site site) {
        offered(site, 5, "Kom eens kijken hoe we nieuwe leden verwelkomen.");
        long kring = site.organisation("De Haag", true);
        site.mandate(BRAM, kring, "EDITOR");
        int scan = ActionsTest.closed(site, kring);
        int own = ActionsTest.closed(site, windhoek);

        assertThat(site.as(BRAM).get("/compass/scans/" + scan + "/next").text())
                .contains("Zij helpen je graag", "nieuwe leden verwelkomen");
        assertThat(site.as(AN).get("/compass/scans/" + own + "/next").text())
                .doesNotContain("nieuwe leden verwelkomen");
    }

    @Test
    void a_message_is_read_by_those_two_alone_and_shows_no_address(Site site) {
        var path = offered(site, 3, "Onze rekening in gewone taal.");
        site.as(BRAM).post(path + "/notes", "body= ").expect(422);
        site.as(BRAM).post(path + "/notes", "body=Mag ik die lezen?").expect(303);
        site.as(CAS).post(path + "/notes", "body=Wij ook").expect(303);
        site.settled();

        assertThat(site.as(AN).get("/me/notices").text())
                .contains("Nieuw bericht over hulp bij principe 3");
        var mine = site.as(AN).get(path);
        assertThat(mine.text()).contains("Mag ik die lezen?", "Wij ook", BRAM);
        assertThat(mine.body()).doesNotContain(Site.email(BRAM), Site.email(CAS));
        assertThat(site.as(CAS).get(path).text()).doesNotContain("Mag ik die lezen");
        var guest = mine.html().select("input[name=guest]").get(0).val();
        site.as(AN).post(path + "/notes", "guest=" + guest, "body=Graag!").expect(303);
        site.as(AN).post(path + "/notes", "guest=99999", "body=Wie ben je").expect(409);
        site.settled();
        assertThat(site.as(BRAM).get(path).text()).contains("Graag!");
        assertThat(site.as(BRAM).get("/me/notices").text()).contains("hulp bij principe 3");
    }

    @Test
    void twenty_messages_a_day_are_enough(Site site) {
        var path = offered(site, 7, "Samen met de buurt.");
        for (int i = 0; i < 20; i++) {
            site.as(ELKE).post(path + "/notes", "body=Bericht " + i);
        }

        var more = site.as(ELKE).post(path + "/notes", "body=Nog een");
        assertThat(more.status()).isEqualTo(422);
        assertThat(more.text()).contains("Morgen kan het weer", "Nog een");
    }

    @Test
    void what_is_withdrawn_is_gone_with_its_messages(Site site) {
        var path = offered(site, 6, "Wij delen graag.");
        site.as(BRAM).post(path + "/notes", "body=Mooi").expect(303);
        site.as(AN).post(path + "/withdraw").expect(303);

        site.as(BRAM).get(path).expect(404);
        site.as(BRAM).post(path + "/notes", "body=Nog daar?").expect(404);
        offered(site, 6, "Toch weer.");
        assertThat(site.as(AN).get(path).text()).doesNotContain("Mooi");
        site.as(BRAM).get("/compass/helpers/1/9").expect(404);
    }
}
