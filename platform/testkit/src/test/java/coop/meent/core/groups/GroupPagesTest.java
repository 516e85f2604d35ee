package coop.meent.core.groups;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Answer;
import coop.meent.testkit.Caller;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MeentTest(plugins = {})
class GroupPagesTest {
    private static final String KEEPER = "Katrien Trekker";
    private static final String DEPUTY = "Pol Vervanger";
    private static final String MEMBER = "Mia Leden";
    private static final String GUEST = "Gust Gast";

    private static long windhoek;

    @BeforeAll
    static void people(Site site) {
        windhoek = site.organisation("Windhoek", true);
        site.mandate(KEEPER, windhoek, "REPRESENTATIVE");
        site.mandate(DEPUTY, windhoek, "EDITOR");
        site.mandate(MEMBER, windhoek, "EDITOR");
        site.as(GUEST);
    }

    @Test
    void a_group_is_made_grows_and_is_left_again(Site site) {
        var path = group(site, "Zaaigoed");
        see(303, site.as(KEEPER).post(path + "/add", "who=" + MEMBER.toLowerCase(Locale.ROOT)));

        assertThat(site.as(MEMBER).get(path).text())
                .contains("Zaaigoed", KEEPER, "Trekker", MEMBER);
        assertThat(site.as(MEMBER).get("/me").text()).contains("Zaaigoed");
        assertThat(site.as(DEPUTY).get("/me").text()).doesNotContain("Zaaigoed");
        site.settled();
        assertThat(site.as(MEMBER).get("/me/notices").text())
                .contains(KEEPER + " voegde je toe aan de groep Zaaigoed");

        see(303, site.as(MEMBER).post(path + "/leave"));
        site.settled();

        assertThat(site.as(MEMBER).get("/me").text()).doesNotContain("Zaaigoed");
        assertThat(site.as(KEEPER).get("/me/notices").text())
                .contains(MEMBER + " zit niet meer in de groep Zaaigoed");
    }

    @Test
    void a_membership_ends_after_its_last_day_and_stays_written(Site site) {
        var path = group(site, "Oogst");
        add(site, path, MEMBER);
        long membership = membership(site, path, MEMBER);
        site.clock().forward(Duration.ofDays(3));
        var today = LocalDate.now(site.clock());

        var end = path + "/members/" + membership;
        see(422, site.as(KEEPER).post(end, "lastDay=ooit"));
        see(403, site.as(MEMBER).post(end, "lastDay=" + today));
        see(303, site.as(KEEPER).post(end, "lastDay=" + today));

        assertThat(mine(site, path, MEMBER)).isTrue();
        site.clock().forward(Duration.ofDays(1));
        assertThat(mine(site, path, MEMBER)).isFalse();
        assertThat(site.as(KEEPER).get(path).html().select("details").text()).contains(MEMBER);
        assertThat(site.as(DEPUTY).get(path).text()).doesNotContain(MEMBER);
        add(site, path, MEMBER);
        assertThat(mine(site, path, MEMBER)).isTrue();
    }

    @Test
    void guests_see_groups_that_are_open_to_them_and_no_other(Site site) {
        var path = group(site, "Feest");
        var byAddress = "who=" + Site.email(GUEST);
        see(422, site.as(KEEPER).post(path + "/add", byAddress));
        see(403, site.as(GUEST).get("/groups"));

        var keeper = "keeper=" + id(site, KEEPER);
        see(303, site.as(KEEPER).post(path + "/edit", "name=Feest", keeper, "alsoGuests=true"));
        see(422, site.as(KEEPER).post(path + "/add", byAddress));
        see(
                303,
                site.asAdministrator()
                        .post(path + "/edit", "name=Feest", keeper, "alsoGuests=true"));
        see(303, site.as(KEEPER).post(path + "/add", byAddress));

        assertThat(site.as(GUEST).get(path).text()).contains("Feest", GUEST, "gast");
        assertThat(site.as(GUEST).get("/groups").text()).contains("Feest").doesNotContain("Oogst");
        see(404, site.as(GUEST).get(group(site, "Besloten")));
        assertThat(site.as(GUEST).get(path).html().select("a[href*=/people/]")).isEmpty();
    }

    @Test
    void the_deputy_acts_when_the_keeper_is_gone_and_then_the_team(Site site) {
        var boss = boss(site, "Baas Weg");
        var path = made(site.as(boss), "Dijk");
        var add = path + "/add";
        see(303, site.as(boss).post(add, "who=" + Site.email(DEPUTY)));
        var posts = "keeper=" + id(site, boss);
        see(
                303,
                site.as(boss)
                        .post(path + "/edit", "name=Dijk", posts, "deputy=" + id(site, DEPUTY)));
        see(403, site.as(DEPUTY).get(path + "/edit"));

        see(200, site.as(boss).post("/me/data/delete", "password=" + Site.PASSWORD));
        site.settled();

        assertThat(site.as(DEPUTY).get("/").text()).contains("Dijk rekent op jou");
        see(200, site.as(DEPUTY).get(path + "/edit"));
        assertThat(site.as(MEMBER).get(path).text()).doesNotContain(boss);
        assertThat(site.asAdministrator().get("/admin").text()).doesNotContain("groep Dijk heeft");
        see(303, site.as(DEPUTY).post(path + "/leave"));
        assertThat(site.asAdministrator().get("/admin").text())
                .contains("De groep Dijk heeft geen trekker");
        assertThat(site.as(MEMBER).get(path).text()).contains("Het team weet ervan");
    }

    @Test
    void nobody_learns_from_an_address_whether_it_has_an_account(Site site) {
        var path = group(site, "Adressen");

        var unknown = site.as(KEEPER).post(path + "/add", "who=niemand@example.test");
        var guest = site.as(KEEPER).post(path + "/add", "who=" + Site.email(GUEST));

        assertThat(unknown.status()).isEqualTo(guest.status()).isEqualTo(422);
        assertThat(problem(unknown)).isEqualTo(problem(guest)).contains("Met dit adres");
        for (int i = 0; i < 20; i++) {
            site.as(KEEPER).post(path + "/add", "who=niemand" + i + "@example.test");
        }
        see(429, site.as(KEEPER).post(path + "/add", "who=nog.een@example.test"));
        site.clock().forward(Duration.ofHours(2));
    }

    @Test
    void a_part_of_a_name_lets_one_choose(Site site) {
        var path = group(site, "Kiezen");
        site.mandate("Ans Dubbel", windhoek, "EDITOR");
        site.mandate("Bas Dubbel", windhoek, "EDITOR");

        var back = site.as(KEEPER).post(path + "/add", "who=dubbel");

        assertThat(back.status()).isEqualTo(422);
        assertThat(back.html().select("input[name=who]").val()).isEqualTo("dubbel");
        assertThat(back.html().select("input[type=radio]")).hasSize(2);
        see(
                303,
                site.as(KEEPER)
                        .post(path + "/add", "who=dubbel", "person=" + id(site, "Bas Dubbel")));
        assertThat(mine(site, path, "Bas Dubbel")).isTrue();
        assertThat(problem(site.as(KEEPER).post(path + "/add", "who=Bas Dubbel")))
                .contains("zit in die dagen al in de groep");
    }

    @Test
    void what_was_typed_comes_back_with_what_is_wrong(Site site) {
        var path = group(site, "Velden");

        var twice = site.as(KEEPER).post("/groups/new", "name= velden ", "description=Rijen.");
        var stranger =
                site.as(KEEPER).post(path + "/edit", "name=Velden", "keeper=" + id(site, MEMBER));

        assertThat(twice.status()).isEqualTo(422);
        assertThat(problem(twice)).contains("Er is al een groep met die naam");
        assertThat(twice.html().select("textarea").text()).isEqualTo("Rijen.");
        assertThat(problem(stranger)).contains("Kies iemand die vandaag in de groep meetelt");
        see(403, site.as(DEPUTY).post("/groups/new", "name=Mag niet"));
    }

    @Test
    void pages_ask_the_database_little(Site site) {
        var path = group(site, "Tellen");
        add(site, path, MEMBER);
        site.settled();
        var keeper = site.as(KEEPER);

        // each reading takes one statement for its role
        long bare = site.statements(() -> keeper.get("/about"));
        assertThat(site.statements(() -> keeper.get("/groups")) - bare).isLessThanOrEqualTo(3);
        assertThat(site.statements(() -> keeper.get(path)) - bare).isLessThanOrEqualTo(4);
        long none = site.statements(() -> site.as(DEPUTY).get("/me"));
        assertThat(site.statements(() -> keeper.get("/me"))).isLessThanOrEqualTo(none + 1);
    }

    private static String boss(Site site, String name) {
        site.mandate(name, windhoek, "ADMINISTRATOR");
        return name;
    }

    private static String group(Site site, String name) {
        return made(site.as(KEEPER), name);
    }

    private static String made(Caller keeper, String name) {
        var answer = keeper.post("/groups/new", "name=" + name);
        see(303, answer);
        return answer.header("Location").orElseThrow();
    }

    private static void add(Site site, String path, String who) {
        see(303, site.as(KEEPER).post(path + "/add", "who=" + Site.email(who)));
    }

    private static boolean mine(Site site, String path, String who) {
        return site.token(who).get("/api/v1" + path).json().path("mine").asBoolean();
    }

    private static long membership(Site site, String path, String who) {
        var items = site.token(KEEPER).get("/api/v1" + path + "/members").json().path("items");
        for (var it : items) {
            if (it.path("name").asText().equals(who)) {
                return it.path("id").asLong();
            }
        }
        throw new AssertionError(who + " is not in " + path);
    }

    private static long id(Site site, String name) {
        try (var db = site.superuser()) {
            return db.createQuery("SELECT id FROM core.person WHERE email = :email")
                    .bind("email", Site.email(name))
                    .mapTo(Long.class)
                    .one();
        }
    }

    private static String problem(Answer answer) {
        return answer.html().select(".summary").text();
    }

    private static void see(int status, Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    }
}
