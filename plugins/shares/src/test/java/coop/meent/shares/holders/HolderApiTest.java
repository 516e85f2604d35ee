package coop.meent.shares.holders;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.shares.Coop;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MeentTest
class HolderApiTest {
    private static Coop everybody;

    private final Coop coop = everybody().fresh();

    @BeforeAll
    static void open(Site site) {
        everybody = Coop.in(site);
    }

    @Test
    void the_api_enters_finds_and_changes() {
        var entered =
                coop.manager()
                        .send(
                                "POST",
                                api(""),
                                """
                                {"kind": "LEGAL", "name": "Zonnewind", "legalForm": "cv",
                                 "identification": "0566.988.259", "street": "Kade 2",
                                 "postcode": "9000"}
                                """)
                        .expect(201);
        assertThat(entered.body()).contains("\"identification\":\"0566988259\"");
        assertThat(
                        coop.manager()
                                .send("POST", api("/search"), "{\"name\": \"zon\"}")
                                .expect(200)
                                .body())
                .contains("Zonnewind cv");
        assertThat(coop.manager().get(api("?limit=1")).expect(200).body())
                .contains("\"next\":null");
        coop.manager().get(api("?limit=0")).expect(422);
    }

    @Test
    void part_of_a_holder_is_changed_and_the_rest_stays() {
        coop.manager().send("POST", api(""), HolderInput.EXAMPLE).expect(201);
        coop.manager()
                .send(
                        "PATCH",
                        api("/1"),
                        """
                        {"street": "Kade 9", "from": "2026-04-01", "revision": 1,
                         "phone": "09 123 45 67"}
                        """)
                .expect(200);

        assertThat(coop.manager().get(api("/1")).body())
                .contains("Kade 9", "\"municipality\":\"Gent\"", "09 123 45 67");
        assertThat(coop.manager().get(api("/1?asOf=2026-03-31")).body()).contains("Kouter 1");
    }

    private String api(String below) {
        return "/api/v1/shares/registers/" + coop.a().register() + "/holders" + below;
    }

    private static Coop everybody() {
        return everybody;
    }
}
