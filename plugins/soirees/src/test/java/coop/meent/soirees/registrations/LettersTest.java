package coop.meent.soirees.registrations;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.soirees.Hall;
import coop.meent.soirees.registrations.Mails.Letter;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import net.fortuna.ical4j.model.Component;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What people hear by mail about their place.
@MeentTest
class LettersTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private static Hall hall;
    private static Desk desk;

    @BeforeAll
    static void hall(Site site) {
        hall = Hall.in(site);
        desk = new Desk(hall);
    }

    @Test
    void a_confirmation_brings_an_entry_that_later_mails_move_and_take_away(Site site) {
        long event = hall.soiree(10);
        var bea = site.as("Bea Bos");
        var own = desk.register(bea, "", event, "Bea Bos");
        var confirmed = Mails.last(site, Site.email("Bea Bos"));
        var first = Entry.in(confirmed);

        assertThat(confirmed.subject()).isEqualTo("Je bent ingeschreven: Soiree in Leuven");
        assertThat(confirmed.body()).contains("Waar: De Hoorn, Sluisstraat 79, Leuven");
        assertThat(bea.get(confirmed.path()).text()).contains("Je hebt een plaats");
        assertThat(first.method()).isEqualTo("REQUEST").isEqualTo(confirmed.method());
        assertThat(first.value("STATUS")).isEqualTo("CONFIRMED");
        assertThat(first.value("DTSTART")).contains("T190000");
        assertThat(first.calendar().getComponents(Component.VTIMEZONE)).hasSize(1);

        desk.move(event, 9, 20, "De Hoorn", "Kom praten.");
        var later = Entry.in(Mails.last(site, Site.email("Bea Bos")));
        desk.move(event, 9, 20, "De Kelk", "Kom praten.");
        var elsewhere = Entry.in(Mails.last(site, Site.email("Bea Bos")));
        int mails = Mails.to(site, Site.email("Bea Bos")).size();
        desk.move(event, 9, 20, "De Kelk", "Kom eten.");
        assertThat(Mails.to(site, Site.email("Bea Bos"))).as("only words").hasSize(mails);

        assertThat(later.value("DTSTART")).contains("T200000");
        assertThat(elsewhere.value("LOCATION")).isEqualTo("De Kelk");
        assertThat(List.of(later.uid(), elsewhere.uid())).containsOnly(first.uid());
        assertThat(later.sequence()).isGreaterThan(first.sequence());
        assertThat(elsewhere.sequence()).isGreaterThan(later.sequence());

        bea.post(own + "/cancel").expect(303);
        var left = Mails.last(site, Site.email("Bea Bos"));
        var gone = Entry.in(left);
        assertThat(left.subject()).isEqualTo("Uitgeschreven: Soiree in Leuven");
        assertThat(gone.method()).isEqualTo("CANCEL");
        assertThat(gone.value("STATUS")).isEqualTo("CANCELLED");
        assertThat(gone.uid()).isEqualTo(first.uid());
        assertThat(gone.sequence()).isGreaterThanOrEqualTo(elsewhere.sequence());
    }

    @Test
    void who_is_invited_hears_from_whom_and_where_and_no_more(Site site) {
        long event = hall.soiree(5);
        var own = desk.register(site.as("Bea Bos"), "/fr", event, "Bea Bos");
        site.as("Bea Bos").post(own + "/invite", "invited=nieuw@elders.test").expect(303);

        var invited = Mails.last(site, "nieuw@elders.test");
        assertThat(invited.subject()).isEqualTo("Vous venez aussi ? Soiree in Leuven");
        assertThat(invited.body()).contains("Bea Bos va à Soiree in Leuven");
        assertThat(invited.path()).isEqualTo("/fr" + Desk.page(event));
        assertThat(invited.text()).doesNotContain("/place/", "/mine/", Site.email("Bea Bos"));
        for (int more = 2; more <= 10; more++) {
            var to = "invited=nieuw" + more + "@elders.test";
            site.as("Bea Bos").post(own + "/invite", to).expect(303);
        }
        site.as("Bea Bos").post(own + "/invite", "invited=nieuw11@elders.test").expect(422);
        assertThat(Mails.to(site, "nieuw11@elders.test")).isEmpty();
    }

    @Test
    void a_free_place_is_offered_until_an_hour_and_passes_to_the_next(Site site) {
        long event = hall.event("SOIREE", 1, hall.evening(12));
        var first = desk.register(site.as("Bea Bos"), "", event, "Bea");
        var cas = desk.guest("/fr", event, "Cas", "cas@wachtend.test");
        var dora = desk.guest("/en", event, "Dora", "dora@wachtend.test");
        assertThat(Mails.last(site, "cas@wachtend.test").body()).contains("avec le numéro 1");
        assertThat(Mails.last(site, "dora@wachtend.test").body()).contains("with number 2");

        site.as("Bea Bos").post(first + "/cancel").expect(303);
        var offered = Mails.last(site, "cas@wachtend.test");
        var until = Moments.words(site.clock().instant().plus(Duration.ofDays(2)), ZONE, "fr");
        assertThat(offered.subject()).isEqualTo("Une place pour vous : Soiree in Leuven");
        assertThat(offered.body()).contains("jusqu’au " + until);
        assertThat(offered.path()).isEqualTo(cas);
        assertThat(offered.calendar()).as("not theirs yet").isEmpty();
        assertThat(Mails.about(site, "A place for you")).isEmpty();

        site.clock().forward(Duration.ofHours(49));
        site.work("soirees/places");
        var passed = Mails.last(site, "cas@wachtend.test");
        assertThat(passed.subject()).isEqualTo("La place est passée : Soiree in Leuven");
        assertThat(passed.body()).contains("Votre numéro 1");
        var next = Mails.last(site, "dora@wachtend.test");
        assertThat(next.subject()).isEqualTo("A place for you: Soiree in Leuven");
        site.visitor().post(dora + "/accept", "offer=2").expect(303);
        var came = Mails.last(site, "dora@wachtend.test");
        assertThat(came.subject()).isEqualTo("You are registered: Soiree in Leuven");
        assertThat(Entry.in(came).method()).isEqualTo("REQUEST");
        int mails = Mails.all(site).size();
        site.work("soirees/places");
        assertThat(Mails.all(site)).as("said once").hasSize(mails);
    }

    @Test
    void a_place_that_is_given_is_heard_of_by_both(Site site) {
        long event = hall.soiree(1);
        var own = desk.guest("/en", event, "Gust Geys", "gust@geeft.test");
        site.visitor().post(own + "/transfer", "colleague=mia@neemt.test").expect(303);
        var given = Mails.last(site, "mia@neemt.test");
        assertThat(given.subject()).isEqualTo("A place for you: Soiree in Leuven");
        assertThat(given.body()).contains("Gust Geys cannot go");
        assertThat(given.text()).doesNotContain(own);
        assertThat(site.visitor().get(own).text()).as("still theirs").contains("Gust Geys");

        var taken = site.visitor().post(given.path(), "name=Mia Maes").expect(303).location();
        var mia = Mails.last(site, "mia@neemt.test");
        var gust = Mails.last(site, "gust@geeft.test");
        assertThat(mia.path()).isEqualTo(taken).isNotEqualTo(own);
        assertThat(Entry.in(mia).method()).isEqualTo("REQUEST");
        assertThat(gust.subject()).isEqualTo("Registration cancelled: Soiree in Leuven");
        assertThat(Entry.in(gust).method()).isEqualTo("CANCEL");
        assertThat(gust.text()).doesNotContain("Mia", taken);
        assertThat(site.visitor().post(given.path(), "name=Nog eens").status()).isEqualTo(410);
    }

    @Test
    void when_an_event_is_called_off_all_on_the_list_hear_it_once(Site site) {
        long event = hall.soiree(1);
        desk.register(site.as("Bea Bos"), "", event, "Bea");
        desk.guest("/fr", event, "Fons", "fons@afgelast.test");
        desk.guest("/en", event, "Ed", "ed@afgelast.test");
        var cas = desk.register(site.as("Cas Claes"), "", event, "Cas");
        site.as("Cas Claes").post(cas + "/cancel").expect(303);
        int before = Mails.all(site).size();

        hall.organiser()
                .post(Desk.page(event) + "/cancel", "reason=De zaal brandde af.")
                .expect(303);
        site.work("soirees/places");
        site.work("soirees/reminders");

        var letters = Mails.all(site).subList(before, Mails.all(site).size());
        assertThat(letters)
                .extracting(Letter::address)
                .containsExactlyInAnyOrder(
                        Site.email("Bea Bos"), "fons@afgelast.test", "ed@afgelast.test");
        assertThat(letters).allMatch(it -> it.body().contains("De zaal brandde af."));
        assertThat(letters)
                .extracting(Letter::subject)
                .containsExactlyInAnyOrder(
                        "Gaat niet door: Soiree in Leuven",
                        "Annulé : Soiree in Leuven",
                        "Off: Soiree in Leuven");
        var bea = Entry.in(Mails.last(site, Site.email("Bea Bos")));
        assertThat(bea.method()).isEqualTo("CANCEL");
        assertThat(bea.value("STATUS")).isEqualTo("CANCELLED");
        assertThat(Mails.last(site, "ed@afgelast.test").calendar()).as("never came").isEmpty();
    }

    @Test
    void a_mail_to_a_guest_brings_their_own_link_and_that_of_nobody_else(Site site) {
        long event = hall.soiree(10);
        var gust = desk.guest("", event, "Gust", "gust@eigen.test");
        var greet = desk.guest("", event, "Greet", "greet@eigen.test");
        desk.move(event, 8, 20, "De Kelk", "Kom praten.");
        site.visitor().post(gust + "/link").expect(303);
        hall.organiser().post(Desk.page(event) + "/cancel", "reason=Ziek").expect(303);

        assertThat(gust).isNotEqualTo(greet);
        assertThat(Mails.to(site, "gust@eigen.test"))
                .hasSize(5)
                .allMatch(it -> !it.text().contains(greet))
                .last()
                .matches(it -> it.path().equals(gust));
        assertThat(Mails.all(site))
                .filteredOn(it -> it.text().contains(gust))
                .extracting(Letter::address)
                .containsOnly("gust@eigen.test");
    }
}
