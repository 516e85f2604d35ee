package coop.meent.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What ends at midnight is told once, without anybody's doing.
@MeentTest(
        plugins = {},
        at = "2026-05-01T12:00")
class TurnsTest {
    @BeforeAll
    static void begun(Site site) {
        site.settled();
    }

    @Test
    void a_membership_that_runs_out_is_told_once_after_its_last_day(Site site) {
        var today = LocalDate.now(site.clock());
        long id = site.organisation("Windhoek", false);
        var period =
                "{\"category\":\"small\",\"starts\":\"2020-01-01\",\"ends\":\"%s\"}"
                        .formatted(today);
        sent(site, "/api/v1/organisations/" + id + "/periods", period);
        assertThat(told(site, "MembershipChanged", id)).containsExactly("true small " + today);
        site.clock().set(today + "T23:59");
        turned(site);
        assertThat(told(site, "MembershipChanged", id)).hasSize(1);
        site.clock().set(today.plusDays(1) + "T00:00");
        turned(site);
        turned(site);

        assertThat(told(site, "MembershipChanged", id))
                .containsExactly("true small " + today, "false  " + today.plusDays(1));
    }

    @Test
    void a_mandate_that_runs_out_is_told_once_unless_another_goes_on(Site site) {
        var soon = LocalDate.now(site.clock()).plusDays(60);
        var later = soon.plusDays(90);
        long id = site.organisation("Zonnewijzer", true);
        mandate(site, id, "An Peeters", soon);
        mandate(site, id, "Bram Claes", soon);
        mandate(site, id, "Bram Claes", later);
        site.clock().set(soon.plusDays(1) + "T00:00");
        turned(site);
        turned(site);

        assertThat(told(site, "MandateEnded", id)).containsExactly("EDITOR " + soon);
        site.clock().set(later.plusDays(1) + "T08:00");
        turned(site);
        assertThat(told(site, "MandateEnded", id))
                .containsExactly("EDITOR " + soon, "EDITOR " + later);
    }

    private static void mandate(Site site, long id, String who, LocalDate ends) {
        site.as(who);
        sent(
                site,
                "/api/v1/organisations/" + id + "/mandates",
                "{\"email\":\"%s\",\"role\":\"EDITOR\",\"starts\":\"2020-01-01\",\"ends\":\"%s\"}"
                        .formatted(Site.email(who), ends));
    }

    private static void sent(Site site, String path, String body) {
        var answer = site.administratorToken().send("POST", path, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        site.settled();
    }

    // the scheduler polls every second; a page that changed makes the exchange look at once
    private static void turned(Site site) {
        site.organisation("Nieuw op " + site.clock().instant() + System.nanoTime(), false);
        site.clock().forward(Duration.ofMillis(1));
        site.settled();
    }

    private static List<String> told(Site site, String type, long organisation) {
        try (var superuser = site.superuser()) {
            return new TracesStore(superuser).told(type, organisation);
        }
    }
}
