package coop.meent.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the sharing platform is for, once from the beginning to the end: a drill that goes out and
/// comes back, a question that finds who can help, and a purchase that is reached or not.
@ExtendWith(InTheatre.class)
final class SharingStoryTest {
    private static final ZoneId SITE = ZoneId.of("Europe/Brussels");
    private static final Duration BREATH = Duration.ofSeconds(1);

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void a_drill_is_lent_found_nearby_booked_handed_over_brought_back_and_thanked_for(
            boolean scripts, Theatre theatre) {
        try (var owner = theatre.visitor(scripts).as(Part.MEMBER);
                var hanne = theatre.visitor(scripts).signedInAs("hanne@demo.test");
                var nosy = theatre.visitor(scripts).signedInAs("nele@demo.test")) {
            var title = scripts ? "Schroefmachine met licht" : "Schroefmachine zonder licht";
            var thing = new SharingDesk(new Keys(owner)).lend(title, "9300", "Kluisdreef 7");
            var borrower = new SharingDesk(new Keys(hanne));
            borrower.find("9080", title);
            assertThat(hanne.text()).contains("Aalst").doesNotContain("Kluisdreef");
            var from = ZonedDateTime.now(SITE).truncatedTo(ChronoUnit.MINUTES).plusMinutes(3);
            var loan =
                    borrower.book(
                            from.toLocalDateTime(),
                            from.plusHours(2).toLocalDateTime(),
                            "Een plank voor de kas");
            assertThat(hanne.text()).contains("Even geduld").doesNotContain("Kluisdreef");

            agree(owner, loan);
            hanne.goTo(loan);
            assertThat(hanne.text()).contains("Kluisdreef 7", "Jouw code");
            keepsItQuiet(nosy, thing, loan);
            handOver(owner, loan, hanne.main().locator(".hero-t").innerText());
            takeBack(owner, loan);
            thank(hanne, loan);
            nosy.goTo(thing);
            assertThat(nosy.text()).contains("Boort als boter");
            for (var who : List.of(owner, hanne, nosy)) {
                assertThat(who.complaints()).isEmpty();
            }
        }
    }

    private static void agree(Visitor owner, String loan) {
        owner.goTo(loan);
        assertThat(owner.text()).contains("Hanne Declercq", "Een plank voor de kas");
        owner.press("Ja, dat kan");
        owner.main().getByText("Geef het mee").first().waitFor();
    }

    private static void keepsItQuiet(Visitor nosy, String thing, String loan) {
        assertThat(nosy.goTo(loan)).isEqualTo(404);
        nosy.goTo(thing + "/calendar");
        assertThat(nosy.text()).doesNotContain("Hanne").doesNotContain("Kluisdreef");
    }

    private static void handOver(Visitor owner, String loan, String code) {
        owner.goTo(loan + "/hand-over");
        owner.fill("code", code);
        owner.page().locator("input[name=condition][value=fine]").check();
        owner.press("Het is mee");
        owner.page().waitForURL("**" + loan);
        assertThat(owner.text()).contains("Uitgeleend");
    }

    private static void takeBack(Visitor owner, String loan) {
        owner.goTo(loan + "/return");
        owner.page().locator("input[name=condition][value=fine]").check();
        owner.press("Het is terug");
        owner.page().waitForURL("**" + loan);
        assertThat(owner.text()).contains("Terug");
    }

    private static void thank(Visitor borrower, String loan) {
        borrower.goTo(loan);
        borrower.follow("Zeg dankjewel");
        borrower.fill("body", "Boort als boter.");
        borrower.press("Versturen");
        borrower.page().waitForURL(it -> !it.endsWith("/thanks") || it.contains("?"));
    }

    @Test
    void a_question_finds_who_can_help(Theatre theatre) {
        try (var nele = theatre.visitor().signedInAs("nele@demo.test");
                var mourad = theatre.visitor().signedInAs("mourad@demo.test")) {
            var ask =
                    new SharingDesk(new Keys(nele)).ask("Wie leest onze statuten na?", "statuten");
            assertThat(nele.text()).contains("Wie zou kunnen helpen", "Bakkerij Ochtendploeg");
            mourad.goTo(ask);
            mourad.page().locator("input[name=kind][value=help]").check();
            mourad.fill("body", "Graag, stuur maar door.");
            mourad.press("Verstuur");
            mourad.main()
                    .getByText("Dank je!")
                    .or(mourad.page().locator(".toast"))
                    .first()
                    .waitFor();
            nele.goTo(ask);
            nele.page().locator("input[name=helper]").first().check();
            nele.press("Ik ben geholpen");
            nele.main().getByText("Geholpen!").first().waitFor();
            assertThat(nele.text()).contains("Mourad Amrani");
            for (var who : List.of(nele, mourad)) {
                assertThat(who.complaints()).isEmpty();
            }
        }
    }

    // a deadline is a minute on the clock: what came in time is counted ten seconds later
    @Test
    void together_they_buy_when_there_are_enough_and_not_when_there_are_not(Theatre theatre) {
        try (var member = theatre.visitor().as(Part.MEMBER);
                var hanne = theatre.visitor().signedInAs("hanne@demo.test")) {
            var desk = new SharingDesk(new Keys(member));
            var deadline = soon();
            var enough = desk.propose("Zakken compost", 10, deadline);
            var tooFew = desk.propose("Zakken schelpen", 10, deadline);
            promise(member, enough, 6);
            promise(hanne, enough, 5);
            promise(hanne, tooFew, 5);

            decided(member, enough, "Het gaat door!", deadline);
            assertThat(member.text()).contains("Bindende lijst", "De Pootaarde", "110,00");
            decided(hanne, tooFew, "Het ging niet door.", deadline);
            for (var who : List.of(member, hanne)) {
                assertThat(who.complaints()).isEmpty();
            }
        }
    }

    /// The first whole minute for which half a minute is left to promise something.
    private static LocalDateTime soon() {
        return ZonedDateTime.now(SITE)
                .plusSeconds(30)
                .truncatedTo(ChronoUnit.MINUTES)
                .plusMinutes(1)
                .toLocalDateTime();
    }

    private static void promise(Visitor who, String purchase, int amount) {
        who.goTo(purchase);
        who.fill("amount", Integer.toString(amount));
        who.press("Beloof dit");
        who.main().getByText("samen").first().waitFor();
    }

    /// Looks again and again until it says so; what was promised is decided soon after its end.
    private static void decided(
            Visitor who, String purchase, String outcome, LocalDateTime deadline) {
        var late = deadline.atZone(SITE).toInstant().plus(2, ChronoUnit.MINUTES);
        who.goTo(purchase);
        while (!who.text().contains(outcome)) {
            assertThat(Instant.now()).as(who.text()).isBefore(late);
            LockSupport.parkNanos(BREATH.toNanos());
            who.goTo(purchase);
        }
    }
}
