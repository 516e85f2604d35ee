package coop.meent.shares;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MeentTest
class StatutePagesTest {
    private static final String[] CLASS = {
        "code=A",
        "nameNl=Klasse A",
        "instrument=SHARE",
        "priceCents=62,50",
        "minimum=1",
        "maximum=",
        "NATURAL=true",
        "LEGAL=true",
        "votesPerShare=1",
        "profit=true",
        "liquidation=true",
        "transfer=BETWEEN_HOLDERS_FREE",
        "transferText=Overdracht aan derden vraagt de instemming van het bestuur.",
        "source=art. 9",
        "from=2015-03-01",
        "cause=oprichting"
    };

    private static Coop everybody;

    private final Coop coop = everybody().fresh();

    @BeforeAll
    static void open(Site site) {
        everybody = Coop.in(site);
    }

    @Test
    void a_class_begins_with_an_entry_and_stands_there_from_its_day() {
        coop.manager().post(path("/classes/new"), CLASS).expect(303);

        assertThat(coop.manager().get(path("/classes")).expect(200).text())
                .contains(
                        "A · Klasse A",
                        "62,50",
                        "personen, organisaties",
                        "art. 9",
                        "verrichting 1");
        assertThat(coop.manager().get(api("/classes?asOf=2015-02-28")).body())
                .contains("\"items\":[]");
        assertThat(coop.manager().get(api("/classes")).body()).contains("\"priceCents\":6250");
    }

    @Test
    void what_the_ledger_has_against_it_stands_beside_its_field() {
        var answer =
                coop.manager()
                        .post(path("/classes/new"), with(CLASS, "minimum=0", "code=?"))
                        .expect(422);

        assertThat(answer.text()).contains("Een minimum van 0 kan niet", "De code van een klasse");
        assertThat(
                        coop.manager()
                                .post(path("/classes/new"), with(CLASS, "from=2014-01-01"))
                                .expect(422)
                                .text())
                .contains("Dat kan niet voor de oprichting");
        assertThat(answer.body()).contains("value=\"62,50\"");
        coop.manager().post(path("/classes/new"), with(CLASS, "priceCents=0.5.1")).expect(422);
    }

    @Test
    void other_rights_wait_for_a_second_person_of_the_cooperative() {
        coop.manager().post(path("/classes/new"), CLASS).expect(303);
        var proposal =
                coop.manager()
                        .post(
                                path("/classes/1/edit"),
                                with(CLASS, "priceCents=100", "from=2026-05-01"))
                        .expect(303)
                        .location();

        assertThat(coop.manager().get(api("/classes")).body()).contains("\"priceCents\":6250");
        coop.manager().post(proposal + "/approve").expect(403);
        coop.board().post(proposal + "/approve").expect(303);

        assertThat(coop.manager().get(api("/classes")).body()).contains("\"priceCents\":10000");
        assertThat(coop.manager().get(api("/classes?asOf=2026-04-30")).body())
                .contains("\"priceCents\":6250");
    }

    @Test
    void every_rule_says_where_it_comes_from() {
        var page = coop.manager().get(path("/rules")).expect(200);

        assertThat(page.text()).contains("WVV 6:120", "laat dit nakijken", "één stem per aandeel");
        assertThat(page.html().select("main section > ol.alm > li"))
                .hasSizeGreaterThanOrEqualTo(26);
        assertThat(page.body().length()).isLessThan(30_000);
    }

    @Test
    void rules_change_by_two_from_their_day_on() {
        var proposal =
                coop.manager()
                        .post(
                                path("/rules/new"),
                                rules(
                                        "noticeMonths=3",
                                        "from=2026-04-01",
                                        "decidedBy=AV 2026-03-30"))
                        .expect(303)
                        .location();
        assertThat(coop.board().get(path("/rules?proposal=" + number(proposal))).text())
                .contains("Er ligt een wijziging voor", "3");
        coop.board().post(proposal + "/approve").expect(303);

        assertThat(coop.manager().get(api("/rules")).body()).contains("\"noticeMonths\":\"3\"");
        assertThat(
                        coop.manager()
                                .get(api("/rules?asOf=2026-03-31"))
                                .json()
                                .at("/rules/noticeMonths")
                                .asText())
                .isEqualTo("0");
        assertThat(coop.manager().get(path("/rules")).text()).contains("AV 2026-03-30");
    }

    @Test
    void rules_that_cannot_be_are_refused_one_by_one() {
        var answer =
                coop.manager()
                        .post(
                                path("/rules/new"),
                                rules("exitMonths=13", "mostPerHolder=-1", "from=2014-01-01"))
                        .expect(422);

        assertThat(answer.text())
                .contains("van 0 tot 12")
                .contains("of laat leeg voor geen grens")
                .contains("Vroeger dan de oprichting")
                .contains("Verwijs naar de beslissing");
    }

    @Test
    void national_numbers_are_kept_once_the_rules_say_so_and_every_look_is_noted() {
        enterLien();
        allowNumbers();

        assertThat(
                        coop.manager()
                                .post(path("/holders/1/number"), "number=85.07.30-033.29")
                                .expect(422)
                                .text())
                .contains("Dit nummer klopt niet");
        coop.manager().post(path("/holders/1/number"), "number=85.07.30-033.28").expect(303);

        assertThat(coop.manager().get(path("/holders/1/number")).body()).doesNotContain("033.28");
        assertThat(looks()).isZero();
        assertThat(coop.manager().post(path("/holders/1/number/show")).expect(200).text())
                .contains("85.07.30-033.28");
        assertThat(looks()).isOne();
        assertThat(coop.board().get(path("/log")).expect(200).text()).contains(coop.a().manager());
        assertThat(sealed()).doesNotContain("85073003328");
        coop.manager().post(path("/holders/1/number/forget")).expect(303);
        assertThat(coop.manager().get(path("/holders/1/number")).text()).doesNotContain("Tonen");
    }

    private void enterLien() {
        coop.manager()
                .post(
                        path("/holders/new"),
                        "kind=NATURAL",
                        "givenNames=Lien",
                        "name=Vermeulen",
                        "street=Kouter 1",
                        "postcode=9000",
                        "country=BE",
                        "language=nl")
                .expect(303);
    }

    private String sealed() {
        try (var db = coop.site().superuser()) {
            return db.createQuery(
                            "SELECT sealed FROM shares.national_number WHERE register_id = :r")
                    .bind("r", coop.a().register())
                    .mapTo(String.class)
                    .one();
        }
    }

    private void allowNumbers() {
        var proposal =
                coop.manager()
                        .post(
                                path("/rules/new"),
                                rules("nationalNumber=true", "from=2026-05-01", "decidedBy=RvB-1"))
                        .expect(303)
                        .location();
        coop.board().post(proposal + "/approve").expect(303);
    }

    private long looks() {
        try (var db = coop.site().superuser()) {
            return db.createQuery(
                            "SELECT count(*) FROM shares.access_log"
                                    + " WHERE register_id = :r AND what = 'NATIONAL_NUMBER'")
                    .bind("r", coop.a().register())
                    .mapTo(Long.class)
                    .one();
        }
    }

    private String[] rules(String... changed) {
        var form = coop.manager().get(path("/rules/new")).expect(200).html();
        var fields =
                form.select("main input[name], main select[name]").stream()
                        .filter(it -> !it.attr("name").startsWith("_"))
                        .filter(it -> !it.attr("type").equals("checkbox") || it.hasAttr("checked"))
                        .map(it -> it.attr("name") + "=" + value(it))
                        .toArray(String[]::new);
        return with(fields, changed);
    }

    private static String value(Element field) {
        return field.normalName().equals("select")
                ? field.select("option[selected]").attr("value")
                : field.val();
    }

    private static String[] with(String[] fields, String... changed) {
        var names = Stream.of(changed).map(it -> it.replaceFirst("=.*", "=")).toList();
        var kept = Stream.of(fields).filter(it -> names.stream().noneMatch(it::startsWith));
        return Stream.concat(kept, Stream.of(changed)).toArray(String[]::new);
    }

    private static String number(String proposal) {
        return proposal.replaceFirst(".*/", "");
    }

    private String path(String below) {
        return coop.a().path(below);
    }

    private String api(String below) {
        return "/api/v1/shares/registers/" + coop.a().register() + below;
    }

    private static Coop everybody() {
        return everybody;
    }
}
