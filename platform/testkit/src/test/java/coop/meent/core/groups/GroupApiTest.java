package coop.meent.core.groups;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Answer;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MeentTest(plugins = {})
class GroupApiTest {
    private static final String AN = "An Peeters";
    private static final String BRAM = "Bram Claes";
    private static final String GROUPS = "/api/v1/groups";

    @BeforeAll
    static void people(Site site) {
        long windhoek = site.organisation("Windhoek", true);
        site.mandate(AN, windhoek, "REPRESENTATIVE");
        site.mandate(BRAM, windhoek, "EDITOR");
    }

    @Test
    void a_collection_is_read_to_its_end_by_cursor(Site site) {
        for (int i = 0; i < 5; i++) {
            make(site, "Ploeg " + i);
        }

        var names = new ArrayList<String>();
        var next = "";
        do {
            var page = site.token(BRAM).get(GROUPS + "?q=ploeg&limit=2&cursor=" + next).json();
            page.path("items").forEach(it -> names.add(it.path("name").asText()));
            next = page.path("next").asText("");
        } while (!next.isEmpty() && !next.equals("null"));

        assertThat(names).containsExactly("Ploeg 0", "Ploeg 1", "Ploeg 2", "Ploeg 3", "Ploeg 4");
    }

    @Test
    void a_group_is_made_once_and_said_where(Site site) {
        var body = "{\"name\": \"Eenmaal\"}";
        var key = "Idempotency-Key: eenmaal-is-genoeg";
        var first = site.token(AN).send("POST", GROUPS, body, key);
        var again = site.token(AN).send("POST", GROUPS, body, key);

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(first.header("Location")).hasValue(GROUPS + "/" + id(first));
        assertThat(again.status()).isEqualTo(201);
        assertThat(id(again)).isEqualTo(id(first));
        assertThat(first.json().path("keeper").path("name").asText()).isEqualTo(AN);
        assertThat(site.token(AN).send("POST", GROUPS, body).status()).isEqualTo(422);
    }

    @Test
    void members_are_told_by_day_and_end_after_their_last(Site site) {
        var members = GROUPS + "/" + make(site, "Dagen") + "/members";
        var today = LocalDate.now(site.clock());
        var bram =
                "{\"email\": \"%s\", \"ends\": \"%s\"}"
                        .formatted(Site.email(BRAM), today.plusDays(9));
        var added = site.token(AN).send("POST", members, bram);
        assertThat(added.status()).as(added.body()).isEqualTo(201);

        var earlier = members + "/" + id(added) + "?on=" + today.plusDays(2);
        assertThat(site.token(AN).send("DELETE", earlier, "").status()).isEqualTo(204);
        var longer = members + "/" + id(added) + "?on=" + today.plusDays(5);
        assertThat(site.token(AN).send("DELETE", longer, "").status()).isEqualTo(409);

        assertThat(count(site, members, today.plusDays(2))).isEqualTo(2);
        assertThat(count(site, members, today.plusDays(3))).isEqualTo(1);
    }

    @Test
    void what_is_kept_of_somebody_names_their_groups(Site site) {
        make(site, "Uitvoer");

        assertThat(site.token(AN).get("/api/v1/me/data").body())
                .contains("core.group_member", "core.person_group");
        var all = site.as(AN).post("/me/data/download", "password=" + Site.PASSWORD);
        assertThat(all.status()).isEqualTo(200);
    }

    private static long make(Site site, String name) {
        var made = site.token(AN).send("POST", GROUPS, "{\"name\": \"" + name + "\"}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return id(made);
    }

    private static long id(Answer answer) {
        return answer.json().path("id").asLong();
    }

    private static int count(Site site, String members, LocalDate day) {
        return site.token(BRAM).get(members + "?on=" + day).json().path("items").size();
    }
}
