package coop.meent.sharing.loans;

import static coop.meent.sharing.Village.AN;
import static coop.meent.sharing.Village.BRAM;
import static coop.meent.sharing.Village.CAS;
import static coop.meent.sharing.Village.DIRK;
import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.sharing.Village;
import coop.meent.testkit.Answer;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@MeentTest
class LoansTest {
    private static final String ADDRESS = "Achter de molen 3";

    private static String[] fields(LocalDate day, String from, String until, String... more) {
        var fields =
                new ArrayList<>(
                        List.of(
                                "from-date=" + day,
                                "from-time=" + from,
                                "until-date=" + day,
                                "until-time=" + until,
                                "units=1",
                                "purpose=Een gat in de muur"));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    private static LocalDate day(Site site, int ahead) {
        return LocalDate.now(site.clock()).plusDays(ahead);
    }

    /// {@return the path of the booking}
    private static String booked(Site site, String who, long thing, int ahead) {
        var answer =
                site.as(who)
                        .post(
                                "/sharing/" + thing + "/book",
                                fields(day(site, ahead), "22:00", "23:00"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return answer.location();
    }

    @Test
    void a_loan_goes_from_question_to_thanks(Site site) {
        var village = Village.in(site);
        long drill = village.thing(AN);
        var loan = booked(site, BRAM, drill, 0);
        var bram = site.as(BRAM);
        var an = site.as(AN);

        assertThat(bram.get(loan).text()).contains("Aangevraagd").doesNotContain(ADDRESS);
        assertThat(an.get(loan).text()).contains("Zeg ja of nee", BRAM, "Een gat in de muur");
        assertThat(site.as(CAS).get(loan).status()).isEqualTo(404);
        assertThat(site.as(DIRK).get(loan).status()).isEqualTo(404);

        assertThat(bram.post(loan + "/accept").status()).isEqualTo(403);
        assertThat(an.post(loan + "/accept").status()).isEqualTo(303);
        var agreed = bram.get(loan);
        assertThat(agreed.text()).contains("Geregeld", ADDRESS, "Jouw code");
        var code = agreed.html().select(".hero-t.num").text().replace(" ", "");
        assertThat(code).matches("\\d{6}");
        assertThat(agreed.html().select("svg.qr")).hasSize(1);
        assertThat(an.get(loan).text()).as("the owner has to see it").doesNotContain(code);

        assertThat(bram.get(loan + "/hand-over").status()).isEqualTo(403);
        var wrong = an.post(loan + "/hand-over", "code=1", "condition=fine");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(an.get(loan + "/hand-over?code=" + code).html().select("#code").val())
                .isEqualTo(code);
        assertThat(an.post(loan + "/hand-over", "code=" + code, "condition=worn").status())
                .isEqualTo(303);
        assertThat(bram.get(loan).text()).contains("Uitgeleend", "Gebruikssporen");
        assertThat(bram.get(loan + "/thanks").status()).as("not back yet").isEqualTo(404);

        assertThat(an.post(loan + "/return", "condition=broken").status()).isEqualTo(422);
        assertThat(an.post(loan + "/return", "condition=fine").status()).isEqualTo(303);
        assertThat(bram.get(loan).text()).contains("Alles terug");
        assertThat(site.as(CAS).get(loan + "/thanks").status()).isEqualTo(404);
        assertThat(bram.post(loan + "/thanks", "body=Dat boorde vlot!").status()).isEqualTo(303);
        assertThat(site.get("/sharing/" + drill).text())
                .contains("Dat boorde vlot!")
                .doesNotContain(BRAM);
    }

    @Test
    void whoever_comes_second_sees_other_times_and_nobody(Site site) {
        var village = Village.in(site);
        long drill = village.thing(AN);
        booked(site, BRAM, drill, 2);

        var second = second(site, drill, day(site, 2));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("Net bezet", "Neem dit").doesNotContain(BRAM);
        var forms = second.html().select("ul.todo form");
        assertThat(forms).isNotEmpty();
        var sent = new ArrayList<String>();
        forms.getFirst()
                .select("input[type=hidden]")
                .forEach(it -> {
                    if (!it.attr("name").startsWith("_")) {
                        sent.add(it.attr("name") + "=" + it.val());
                    }
                });
        var taken = site.as(CAS).post(forms.getFirst().attr("action"), sent.toArray(String[]::new));
        assertThat(taken.status()).as(taken.text()).isEqualTo(303);
    }

    private static Answer second(Site site, long drill, LocalDate day) {
        return site.as(CAS).post("/sharing/" + drill + "/book", fields(day, "22:30", "23:30"));
    }

    @Test
    void a_series_shows_what_is_taken_and_books_the_rest_once_confirmed(Site site) {
        var village = Village.in(site);
        long drill = village.thing(AN);
        booked(site, BRAM, drill, 9);
        var path = "/sharing/" + drill;
        var weekly = fields(day(site, 2), "22:00", "23:00", "weekly=" + day(site, 16).toString());

        var seen = site.as(CAS).post(path + "/book", weekly);
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        assertThat(seen.text()).contains("2 van de 3 keren kunnen").doesNotContain(BRAM);
        var before = site.as(CAS).get("/sharing/bookings").html().select("ol.alm > li").size();
        assertThat(site.as(CAS).post(path + "/series", weekly).status()).isEqualTo(303);
        assertThat(site.as(CAS).get("/sharing/bookings").html().select("ol.alm > li"))
                .hasSize(before + 2);
    }

    @Test
    void who_waits_hears_first_when_it_becomes_free(Site site) {
        var village = Village.in(site);
        long drill = village.thing(AN, "\"title\": \"Aanhangwagen\"");
        var loan = booked(site, BRAM, drill, 6);
        var queue = "/sharing/" + drill + "/queue";
        var joined = site.as(DIRK).post(queue, fields(day(site, 6), "22:00", "23:00"));
        assertThat(joined.status()).as(joined.text()).isEqualTo(303);
        assertThat(site.as(DIRK).get("/sharing/bookings").text())
                .contains("Waar je op wacht", "Aanhangwagen");
        site.as(BRAM).post(loan + "/cancel");
        site.settled();
        assertThat(site.as(DIRK).get("/me/notices").text()).contains("Aanhangwagen is vrijgekomen");
    }

    @Test
    void what_is_wrong_is_said_beside_its_field(Site site) {
        var village = Village.in(site);
        long drill = village.thing(AN);
        var bram = site.as(BRAM);
        var path = "/sharing/" + drill + "/book";
        var turned = bram.post(path, fields(day(site, 2), "12:00", "10:00"));
        assertThat(turned.status()).isEqualTo(422);
        assertThat(turned.html().select("#until-time-problem")).hasSize(1);
        assertThat(turned.html().select("#from-time").val()).isEqualTo("12:00");
        var past = bram.post(path, fields(day(site, -2), "10:00", "12:00"));
        assertThat(past.html().select("#from-time-problem")).hasSize(1);
        assertThat(bram.post(path, "units=0").status()).isEqualTo(422);
        assertThat(
                        bram.get(path + "?from=" + day(site, 3) + "T09:00")
                                .html()
                                .select("#from-time")
                                .val())
                .isEqualTo("09:00");
    }

    @Test
    void calendars_show_names_to_the_owner_alone(Site site) {
        var village = Village.in(site);
        long drill = village.thing(AN);
        booked(site, BRAM, drill, 1);
        var month =
                "/sharing/" + drill + "/calendar?month=" + day(site, 1).toString().substring(0, 7);

        for (var path : List.of(month, month + "&view=list", month + "&view=week")) {
            assertThat(site.get(path).status()).isEqualTo(200);
            assertThat(site.get(path).body()).doesNotContain(BRAM, "Dubbel Blad", "/bookings/");
            assertThat(site.as(CAS).get(path).body()).doesNotContain(BRAM, "/bookings/");
        }
        assertThat(site.as(AN).get(month).text()).contains(BRAM);
        var board = "/sharing/calendar?organisation=" + village.windhoek();
        assertThat(site.as(AN).get(board).text()).contains("Boormachine", BRAM);
        assertThat(site.as(CAS).get(board).status()).isEqualTo(404);
    }

    @Test
    void people_hear_of_it_and_of_what_is_late(Site site) {
        var village = Village.in(site);
        long drill = village.thing(AN);
        var loan = booked(site, BRAM, drill, 2);
        site.settled();
        assertThat(site.as(AN).get("/me/notices").text()).contains("Iemand vraagt Boormachine");
        assertThat(site.as(AN).get("/").text()).contains("Iemand vraagt Boormachine");
        site.as(AN).post(loan + "/accept");
        site.settled();
        assertThat(site.as(BRAM).get("/me/notices").text()).contains("Boormachine is geregeld");

        site.clock().forward(Duration.ofHours(36));
        site.work("sharing/reminders");
        site.work("sharing/reminders");
        site.settled();
        var told = site.as(BRAM).get("/me/notices").text();
        assertThat(told.split("Morgen: Boormachine", -1)).as(told).hasSize(2);

        site.clock().forward(Duration.ofHours(14));
        site.as(AN).post(loan + "/hand-over", "known=true", "condition=fine");
        site.clock().forward(Duration.ofDays(3));
        site.work("sharing/reminders");
        site.settled();
        assertThat(site.as(BRAM).get("/me/notices").text())
                .contains("Boormachine moest al terug zijn");
        assertThat(site.as(AN).get("/me/notices").text()).contains("Boormachine is niet terug");
        assertThat(site.as(BRAM).get("/").text()).contains("Breng Boormachine terug");
        var other = village.thing(AN, "\"title\": \"Bakfiets\"");
        var blocked =
                site.as(BRAM)
                        .post(
                                "/sharing/" + other + "/book",
                                fields(day(site, 2), "10:00", "12:00"));
        assertThat(blocked.status()).as("first bring it back").isEqualTo(422);
        site.as(AN).post(loan + "/return", "condition=fine");
    }

    @Test
    void a_loan_is_in_the_calendars_of_its_parties(Site site) {
        var village = Village.in(site);
        long drill = village.thing(AN);
        var loan = booked(site, BRAM, drill, 3);
        site.settled();
        assertThat(site.as(BRAM).get("/me/calendar").text()).contains("Uitlening: Boormachine");
        assertThat(site.as(AN).get("/me/calendar").text()).contains("Uitlening: Boormachine");
        assertThat(site.as(DIRK).get("/me/calendar").text()).doesNotContain("Boormachine");
        assertThat(site.get("/calendar").text()).doesNotContain("Uitlening");
        var file = site.as(BRAM).get(loan + "/loan.ics");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.body()).contains("BEGIN:VEVENT", "Boormachine").doesNotContain(ADDRESS);
        assertThat(site.as(CAS).get(loan + "/loan.ics").status()).isEqualTo(404);
    }
}
