package coop.meent.sharing.loans;

import static coop.meent.sharing.Village.AN;
import static coop.meent.sharing.Village.BRAM;
import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.sharing.Guests;
import coop.meent.sharing.Village;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@MeentTest
class GuestTest {
    private static long count(Site site, String from) {
        try (var db = site.superuser()) {
            return db.createQuery("SELECT count(*) FROM " + from).mapTo(Long.class).one();
        }
    }

    @Test
    void nothing_is_held_before_the_button_and_all_goes_on_after_it(Site site) {
        var village = Village.in(site);
        long drill = village.thing(AN);
        var email = "gust@gast.example";
        long before = count(site, "sharing.booking");
        var rows = "sharing.thing WHERE id = " + drill + " AND xmin::text = '%s'";
        var xmin = xmin(site, drill);

        assertThat(Guests.asked(site, drill, email, 2).text()).contains("Kijk in je mailbox");
        assertThat(count(site, "sharing.booking")).isEqualTo(before);
        assertThat(count(site, rows.formatted(xmin))).as("untouched").isEqualTo(1);
        var button = Guests.link(site, email);
        assertThat(site.visitor().get(button).text()).contains("Boormachine aanvragen?");
        assertThat(count(site, "sharing.booking")).as("opening does nothing").isEqualTo(before);

        var visitor = site.visitor();
        var pressed = visitor.post(button);
        assertThat(pressed.status()).as(pressed.text()).isEqualTo(303);
        assertThat(count(site, "sharing.booking")).isEqualTo(before + 1);
        assertThat(site.visitor().post(button).status()).as("once").isEqualTo(410);
        var follow = pressed.location();
        assertThat(site.visitor().get(follow).text())
                .contains("Aangevraagd", "Even geduld")
                .doesNotContain("Achter de molen");

        var loan = "/sharing/bookings/" + newest(site);
        assertThat(site.as(AN).get(loan).text()).contains("Gust Gast", email);
        assertThat(site.as(BRAM).get(loan).status()).isEqualTo(404);
        site.as(AN).post(loan + "/accept");
        var agreed = site.visitor().get(Guests.link(site, email));
        assertThat(agreed.text()).contains("Geregeld", "Achter de molen 3", "Jouw code");
        var file = site.visitor().get(follow + "/loan.ics");
        assertThat(file.body()).contains("BEGIN:VEVENT");

        assertThat(site.visitor().post(follow + "/cancel").status()).isEqualTo(303);
        assertThat(site.visitor().get(follow).text()).contains("Geannuleerd");
    }

    @Test
    void the_button_works_for_half_an_hour_and_who_was_first_has_it(Site site) {
        var village = Village.in(site);
        long drill = village.thing(AN);
        Guests.asked(site, drill, "laat@gast.example", 3);
        var late = Guests.link(site, "laat@gast.example");
        site.clock().forward(Duration.ofMinutes(31));
        assertThat(site.visitor().get(late).status()).isEqualTo(410);

        Guests.asked(site, drill, "een@gast.example", 4);
        Guests.asked(site, drill, "twee@gast.example", 4);
        assertThat(site.visitor().post(Guests.link(site, "een@gast.example")).status())
                .isEqualTo(303);
        var second = site.visitor().post(Guests.link(site, "twee@gast.example"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("Net bezet").doesNotContain("Gust");
    }

    @Test
    void what_is_for_members_is_not_there_for_a_guest(Site site) {
        var village = Village.in(site);
        long drill = village.thing(AN, "\"audience\": \"members\"");
        assertThat(site.visitor().get("/sharing/" + drill + "/book").status()).isEqualTo(404);
        assertThat(Guests.asked(site, drill, "nee@gast.example", 2).status()).isEqualTo(404);
    }

    @Test
    void a_link_opens_its_own_loan_and_tells_nothing_of_another_of_the_same_thing(Site site) {
        var village = Village.in(site);
        long drill = village.thing(AN);
        var first = Guests.borrowing(site, drill, "eerste@gast.example", 5);
        var second = Guests.borrowing(site, drill, "tweede@gast.example", 6);

        var holder = site.visitor();
        assertThat(holder.get(second).text()).doesNotContain("eerste@gast.example");
        long loan = newest(site) - 1;
        for (var page : List.of("/sharing/bookings/" + loan, "/sharing/bookings/" + (loan + 1))) {
            assertThat(holder.get(page).location()).as(page).startsWith("/login?next=");
        }
        assertThat(holder.post(second + "/cancel").status()).isEqualTo(303);
        assertThat(site.visitor().get(second).text()).contains("Geannuleerd");
        assertThat(site.visitor().get(first).text()).doesNotContain("Geannuleerd");
        var swapped =
                first.substring(0, first.length() - 4) + second.substring(second.length() - 4);
        assertThat(holder.get(swapped).status()).isEqualTo(404);
    }

    @Test
    void a_wrong_address_is_said(Site site) {
        var village = Village.in(site);
        long drill = village.thing(AN);
        var answer = Guests.asked(site, drill, "geen adres", 2);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("#email-problem")).hasSize(1);
    }

    @Test
    void whoever_never_pressed_is_forgotten_the_next_day(Site site) {
        var village = Village.in(site);
        long drill = village.thing(AN);
        Guests.asked(site, drill, "weg@gast.example", 9);
        assertThat(count(site, "sharing.guest WHERE email = 'weg@gast.example'")).isEqualTo(1);
        site.clock().forward(Duration.ofDays(2));
        site.work("sharing/forgetting");
        assertThat(count(site, "sharing.guest WHERE email = 'weg@gast.example'")).isEqualTo(0);
    }

    private static String xmin(Site site, long thing) {
        try (var db = site.superuser()) {
            return db.createQuery("SELECT xmin::text FROM sharing.thing WHERE id = :id")
                    .bind("id", thing)
                    .mapTo(String.class)
                    .one();
        }
    }

    private static long newest(Site site) {
        try (var db = site.superuser()) {
            return db.createQuery("SELECT max(id) FROM sharing.booking").mapTo(Long.class).one();
        }
    }
}
