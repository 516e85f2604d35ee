package coop.meent.soirees.registrations;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.soirees.Hall;
import coop.meent.soirees.registrations.Mails.Letter;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// When people are reminded of an evening.
@MeentTest
class RemindersTest {
    private static Hall hall;
    private static Desk desk;

    @BeforeAll
    static void hall(Site site) {
        hall = Hall.in(site);
        desk = new Desk(hall);
    }

    @Test
    void the_day_before_each_who_comes_is_reminded_once_and_nobody_else(Site site) {
        var starts = hall.evening(3);
        long event = hall.event("SOIREE", 2, starts);
        desk.register(site.as("Bea Bos"), "", event, "Bea");
        var gust = desk.guest("/en", event, "Gust", "gust@reminded.test");
        desk.register(site.as("Wies Wacht"), "", event, "Wies");
        long off = hall.event("SOIREE", 9, hall.evening(3));
        var cas = desk.register(site.as("Cas Claes"), "", off, "Cas");
        site.as("Cas Claes").post(cas + "/cancel").expect(303);

        site.work("soirees/reminders");
        assertThat(reminders(site)).as("too early").isEmpty();
        to(site, starts.minus(Duration.ofHours(23)));
        site.work("soirees/reminders");
        site.work("soirees/reminders");

        assertThat(reminders(site))
                .extracting(Letter::address)
                .containsExactlyInAnyOrder(Site.email("Bea Bos"), "gust@reminded.test");
        var reminded = Mails.last(site, "gust@reminded.test");
        assertThat(reminded.subject()).isEqualTo("Tomorrow: Soiree in Leuven");
        assertThat(reminded.path()).isEqualTo(gust);
        assertThat(Mails.last(site, Site.email("Bea Bos")).subject())
                .isEqualTo("Morgen: Soiree in Leuven");

        // another day is another day before
        desk.move(event, 6, 19, "De Hoorn", "Kom praten.");
        site.clock().forward(Duration.ofDays(5));
        site.work("soirees/reminders");
        assertThat(Mails.last(site, "gust@reminded.test").subject()).startsWith("Tomorrow");
        assertThat(reminders(site)).hasSize(4);
    }

    @Test
    void who_is_reminded_late_reads_that_it_is_today(Site site) {
        var starts = hall.evening(3);
        desk.register(site.as("Bea Bos"), "", hall.event("SOIREE", 9, starts), "Bea");
        to(site, starts.minus(Duration.ofHours(2)));
        site.work("soirees/reminders");

        assertThat(Mails.last(site, Site.email("Bea Bos")).subject())
                .isEqualTo("Vandaag: Soiree in Leuven");
    }

    private static void to(Site site, Instant moment) {
        site.clock().forward(Duration.between(site.clock().instant(), moment));
    }

    private static List<Letter> reminders(Site site) {
        var all = new ArrayList<>(Mails.about(site, "Morgen:"));
        all.addAll(Mails.about(site, "Tomorrow:"));
        return all;
    }
}
