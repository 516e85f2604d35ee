package coop.meent.core.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Answer;
import coop.meent.testkit.Site;
import coop.meent.testkit.TwoPlugins;
import org.junit.jupiter.api.Test;

/// A time of the clock in a form, without a script.
@TwoPlugins(at = "2027-01-04T12:00")
class TypedTimesTest {
    private static final String AN = "An Peeters";

    // cut: typed
    @Test
    void a_time_that_the_clock_skips_is_refused_beside_its_field(Site site) {
        var answer = plan(site, "start-date=2027-03-28", "start-time=02:30");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("#start-time-problem").text())
                .contains(
                        "02:30 bestaat die dag niet: de klok springt van 02:00 meteen naar 03:00");
        assertThat(answer.html().select("#start-time").val()).isEqualTo("02:30");
    }

    @Test
    void a_time_that_comes_twice_is_asked_after_and_the_choice_stays(Site site) {
        var asked = plan(site, "start-date=2027-10-31", "start-time=02:30");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("Zomertijd of wintertijd?");
        assertThat(asked.html().select("input[name=start-turn]")).hasSize(2);

        var chosen =
                site.as(AN)
                        .post(
                                "/orchard/pickings",
                                "title=",
                                "start-date=2027-10-31",
                                "start-time=02:30",
                                "start-turn=second");
        assertThat(chosen.html().select("input[name=start-turn][value=second]").hasAttr("checked"))
                .isTrue();
        var planned = plan(site, "start-date=2027-10-31", "start-time=02:30", "start-turn=second");
        assertThat(planned.status()).isEqualTo(303);
        assertThat(site.get("/calendar.ics").body()).contains("DTSTART:20271031T013000Z");
    }

    // end

    @Test
    void what_is_no_time_says_so(Site site) {
        assertThat(plan(site, "start-date=", "start-time=02:30").text()).contains("Kies een dag.");
        assertThat(plan(site, "start-date=2027-05-01", "start-time=").text())
                .contains("Vul een uur in");
        assertThat(plan(site, "start-date=+99999-05-01", "start-time=10:00").status())
                .isEqualTo(422);
    }

    private static Answer plan(Site site, String... fields) {
        var all = new String[fields.length + 1];
        all[0] = "title=Walnoten";
        System.arraycopy(fields, 0, all, 1, fields.length);
        return site.as(AN).post("/orchard/pickings", all);
    }
}
