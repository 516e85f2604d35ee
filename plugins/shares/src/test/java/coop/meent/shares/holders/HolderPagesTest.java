package coop.meent.shares.holders;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.shares.Coop;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MeentTest
class HolderPagesTest {
    private static final String[] LIEN = {
        "kind=NATURAL",
        "givenNames=Lien",
        "name=Vermeulen",
        "born=1985-07-30",
        "street=Kouter 1",
        "postcode=9000",
        "municipality=",
        "country=BE",
        "language=nl",
        "email=lien@vermeulen.example"
    };

    private static Coop everybody;

    private final Coop coop = everybody().fresh();

    @BeforeAll
    static void open(Site site) {
        everybody = Coop.in(site);
    }

    @Test
    void a_person_is_entered_and_gets_the_first_number() {
        var answer = coop.manager().post(holders("/new"), LIEN).expect(303);

        assertThat(answer.location()).endsWith(holders("/1"));
        var edit = coop.manager().get(holders("/1/edit")).expect(200);
        assertThat(edit.text()).contains("Lien Vermeulen", "Kouter 1, 9000 Gent");
    }

    @Test
    void what_is_missing_is_said_and_what_was_typed_stays() {
        var answer =
                coop.manager()
                        .post(
                                holders("/new"),
                                "kind=NATURAL",
                                "givenNames=Lien",
                                "name=",
                                "born=2026-02-30",
                                "street=",
                                "postcode=99",
                                "country=BE",
                                "language=nl",
                                "email=x")
                        .expect(422);

        assertThat(answer.text())
                .contains("Vul de familienaam in.")
                .contains("geen mogelijke geboortedatum")
                .contains("Deze postcode bestaat niet")
                .contains("geen mogelijk mailadres");
        assertThat(answer.body()).contains("value=\"Lien\"");
    }

    @Test
    void who_may_be_here_already_is_shown_before_anything_is_entered() {
        coop.manager().post(holders("/new"), LIEN).expect(303);

        var again = coop.manager().post(holders("/new"), LIEN).expect(422);
        assertThat(again.text()).contains("Staat die er al?", "Vermeulen Lien", "nr. 1");

        coop.manager().post(holders("/new"), with(LIEN, "anyway=true")).expect(303);
    }

    @Test
    void a_removal_keeps_where_somebody_lived_before() {
        coop.manager().post(holders("/new"), LIEN).expect(303);

        coop.manager().post(holders("/1/edit"), moved("1", "2026-04-01")).expect(303);

        var page = coop.manager().get(holders("/1/edit")).expect(200).text();
        assertThat(page).contains("Grote Markt 3, 9300 Aalst", "Kouter 1, 9000 Gent", "verhuisd");
        var then = coop.manager().get(api("/1?asOf=2026-03-31")).expect(200).body();
        assertThat(then).contains("\"municipality\":\"Gent\"");
    }

    @Test
    void nobody_changes_what_they_did_not_see_nor_what_is_yet_to_come() {
        coop.manager().post(holders("/new"), LIEN).expect(303);
        coop.manager().post(holders("/1/edit"), moved("1", "2026-04-01")).expect(303);

        assertThat(
                        coop.manager()
                                .post(holders("/1/edit"), moved("1", "2026-04-02"))
                                .expect(422)
                                .text())
                .contains("intussen gewijzigd");
        assertThat(
                        coop.manager()
                                .post(holders("/1/edit"), moved("2", "2026-05-02"))
                                .expect(422)
                                .text())
                .contains("hoogstens vandaag");
        assertThat(
                        coop.manager()
                                .post(holders("/1/edit"), moved("2", "0001-01-01"))
                                .expect(422)
                                .text())
                .contains("Vroeger dan de oprichting");
    }

    @Test
    void a_minor_gets_a_guardian_who_may_be_ended() {
        coop.manager().post(holders("/new"), with(LIEN, "born=2012-01-01")).expect(303);
        coop.manager().post(holders("/1/parties"), guardian("name=Mia Maes")).expect(303);

        assertThat(coop.manager().get(holders("/1/parties")).text())
                .contains("Ouder of voogd", "Mia Maes", "moeder");
        coop.manager().post(holders("/1/parties/1/end")).expect(303);
        assertThat(coop.manager().get(holders("/1/parties")).text()).contains("tot ");
    }

    @Test
    void somebody_else_s_number_is_no_party() {
        coop.manager().post(holders("/new"), LIEN).expect(303);

        assertThat(
                        coop.manager()
                                .post(holders("/1/parties"), guardian("other=77"))
                                .expect(422)
                                .text())
                .contains("Dit nummer staat niet in het register.");
        assertThat(
                        coop.manager()
                                .post(holders("/1/parties"), guardian("other=1"))
                                .expect(422)
                                .text())
                .contains("Dat is de aandeelhouder zelf.");
    }

    @Test
    void an_account_is_masked() {
        coop.manager().post(holders("/new"), LIEN).expect(303);
        assertThat(
                        coop.manager()
                                .post(holders("/1/account"), "iban=BE00", "begins=2026-05-01")
                                .expect(422)
                                .text())
                .contains("rekeningnummer klopt niet");
        coop.manager()
                .post(holders("/1/account"), "iban=BE72 0000 0000 1616", "begins=2026-05-01")
                .expect(303);

        assertThat(coop.manager().get(holders("/1/account")).body())
                .contains("BE72 •••• •••• 1616")
                .doesNotContain("BE72000000001616");
    }

    @Test
    void a_death_is_entered_and_taken_back() {
        coop.manager().post(holders("/new"), LIEN).expect(303);
        assertThat(coop.manager().post(holders("/1/death"), "on=1980-01-01").expect(422).text())
                .contains("voor de geboortedatum");
        coop.manager().post(holders("/1/death"), "on=2026-04-30").expect(303);
        assertThat(coop.manager().get(api("/1")).body()).contains("\"deceasedOn\":\"2026-04-30\"");

        coop.manager().post(holders("/1/death"), "alive=true").expect(303);
        assertThat(coop.manager().get(api("/1")).body()).contains("\"deceasedOn\":null");
    }

    @Test
    void an_invitation_ties_the_shares_to_the_account_of_whoever_opens_it_once() {
        coop.manager().post(holders("/new"), LIEN).expect(303);
        var page = coop.manager().post(holders("/1/person/invite")).expect(200).body();
        var link = page.replaceFirst("(?s).*(/shares/link/[^<]+)<.*", "$1");

        assertThat(coop.site().visitor().get(link).status()).isNotEqualTo(200);
        assertThat(coop.shareholder().get(link).expect(200).text())
                .contains("Zijn dit jouw aandelen?");
        coop.shareholder().post(link).expect(303);

        assertThat(coop.manager().get(holders("/1/person")).text())
                .contains("Gekoppeld aan het account van " + coop.a().shareholder());
        assertThat(coop.site().as(Coop.STRANGER).get(link).status()).isIn(404, 410);
    }

    @Test
    void a_national_number_is_kept_only_where_the_rules_say_so() {
        coop.manager().post(holders("/new"), LIEN).expect(303);

        assertThat(coop.manager().get(holders("/1/number")).expect(200).text())
                .contains("bewaart geen rijksregisternummers");
        coop.manager().post(holders("/1/number"), "number=85.07.30-033.28").expect(409);
    }

    @Test
    void nobody_else_opens_any_of_it() {
        coop.manager().post(holders("/new"), LIEN).expect(303);
        for (var path : pages()) {
            assertThat(coop.site().as(coop.b().manager()).get(path).status())
                    .as(path)
                    .isEqualTo(404);
            assertThat(coop.helpdesk().get(path).status()).as(path).isEqualTo(404);
            assertThat(coop.shareholder().get(path).status()).as(path).isEqualTo(404);
            assertThat(coop.site().asAdministrator().get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(coop.board().get(holders("/1/edit")).status()).isEqualTo(403);
    }

    private List<String> pages() {
        var paths = new ArrayList<>(List.of(holders("/new"), api(""), api("/1")));
        Stream.of("edit", "parties", "contact", "account", "death", "person", "number")
                .forEach(it -> paths.add(holders("/1/" + it)));
        return paths;
    }

    private String holders(String below) {
        return coop.a().path("/holders" + below);
    }

    private String api(String below) {
        return "/api/v1/shares/registers/" + coop.a().register() + "/holders" + below;
    }

    private static String[] with(String[] fields, String other) {
        var name = other.replaceFirst("=.*", "=");
        return Stream.concat(Stream.of(fields).filter(it -> !it.startsWith(name)), Stream.of(other))
                .toArray(String[]::new);
    }

    private static String[] moved(String revision, String from) {
        var there = with(with(LIEN, "street=Grote Markt 3"), "postcode=9300");
        var when = with(with(there, "municipality=Aalst"), "from=" + from);
        return with(with(when, "revision=" + revision), "reason=verhuisd");
    }

    private static String[] guardian(String who) {
        return new String[] {"role=GUARDIAN", who, "capacity=moeder", "begins=2026-05-01"};
    }

    private static Coop everybody() {
        return everybody;
    }
}
