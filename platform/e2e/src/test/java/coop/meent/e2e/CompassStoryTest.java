package coop.meent.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the compass is for, once from the beginning to the end: somebody who would like to join
/// asks board, staff and members, and they talk about where they differ.
@ExtendWith(InTheatre.class)
final class CompassStoryTest {
    private static final String TAXI = "Taxi Tandem";
    private static final int QUESTIONS = 42;

    @Test
    void three_roles_answer_see_where_they_differ_and_do_something_about_it(Theatre theatre) {
        mandate(theatre);
        try (var leader = theatre.visitor().signedInAs("visitor@demo.test");
                var member = theatre.visitor(false);
                var others = theatre.visitor();
                var stranger = theatre.visitor().signedInAs("hanne@demo.test");
                var board = theatre.visitor().as(Part.ADMINISTRATOR)) {
            var desk = new CompassDesk(new Keys(leader));
            var scan = desk.open(TAXI);
            var own = answersAll(member, desk.link(scan, "member"));
            var crowd = new CompassDesk(new Keys(others));
            answerAlike(crowd, desk.link(scan, "member"), 2, 1);
            answerAlike(crowd, desk.link(scan, "staff"), 3, 3);
            answerAlike(crowd, desk.link(scan, "board"), 3, 5);
            seesNothingYet(leader, scan);

            desk.close(scan);
            talksAbout(leader, scan);
            member.goTo(own + "/results");
            assertThat(member.text()).contains("Hier zien jullie het anders");
            assertThat(stranger.goTo(scan + "/results")).isEqualTo(404);
            assertThat(board.goTo(scan + "/results")).isEqualTo(404);
            shares(leader, scan);
            assertThat(board.goTo(scan + "/results")).isEqualTo(200);

            doesSomething(leader, scan);
            for (var who : List.of(leader, member, others)) {
                assertThat(who.complaints()).isEmpty();
            }
        }
    }

    private static void mandate(Theatre theatre) {
        try (var team = theatre.visitor().as(Part.ADMINISTRATOR)) {
            team.goTo("/admin/organisations?q=Tandem");
            team.follow(TAXI);
            team.fill("mandate-email", "visitor@demo.test");
            team.choose("mandate-role", "REPRESENTATIVE");
            team.press("Geef dit mandaat");
            team.main().getByText("Jef Wouters").first().waitFor();
        }
    }

    /// On a telephone, by keyboard and without scripts, with a break after ten questions.
    private static String answersAll(Visitor member, String link) {
        member.page().setViewportSize(390, 844);
        var desk = new CompassDesk(new Keys(member));
        var own = desk.begin(link);
        for (int number = 1; number <= QUESTIONS; number++) {
            if (number == 11) {
                desk.keys().see("10 van 42 beantwoord");
                member.goTo("/");
                member.goTo(own);
            }
            desk.answer(number, 1 + number % 5);
        }
        desk.keys().see("42 van 42 beantwoord");
        desk.keys().press("Ik ben klaar");
        desk.keys().see("Bedankt, je bent klaar");
        return own;
    }

    private static void answerAlike(CompassDesk crowd, String link, int people, int points) {
        for (int i = 0; i < people; i++) {
            crowd.answerAlike(crowd.begin(link), points);
        }
    }

    private static void seesNothingYet(Visitor leader, String scan) {
        leader.goTo(scan + "/results");
        assertThat(leader.text()).contains("Nog even geduld");
        leader.goTo(scan);
        assertThat(leader.text()).contains("begonnen, < 3 klaar");
    }

    private static void talksAbout(Visitor leader, String scan) {
        assertThat(leader.text())
                .contains(
                        "Wat 9 mensen in", "Hier zien jullie het anders", "Vergeleken met vroeger");
        assertThat(leader.main().locator("svg[role=img]").first().isVisible()).isTrue();
        leader.goTo(scan + "/results/guide");
        assertThat(leader.text()).contains("Om te beginnen");
        var paper = leader.ask(scan + "/results.pdf");
        assertThat(paper.status()).isEqualTo(200);
        assertThat(new String(paper.body(), ISO_8859_1)).startsWith("%PDF-");
        assertThat(leader.ask(scan + "/results/text").text()).contains(TAXI);
    }

    private static void shares(Visitor leader, String scan) {
        leader.goTo(scan);
        leader.press("Deel met het bestuur van de koepel");
        leader.main().getByText("Deel niet langer").first().waitFor();
    }

    private static void doesSomething(Visitor leader, String scan) {
        leader.goTo(scan + "/next");
        leader.choose("principle", "1");
        leader.fill("title", "Elke chauffeur legt uit hoe je lid wordt");
        leader.page().locator("#owner").selectOption(new SelectOption().setIndex(1));
        var soon = LocalDate.now(ZoneId.of("Europe/Brussels")).plusDays(3);
        leader.fill("due", soon.toString());
        leader.press("Plan de actie");
        leader.main().getByText("Elke chauffeur legt uit").first().waitFor();
        leader.goTo("/");
        assertThat(leader.text()).contains("Elke chauffeur legt uit hoe je lid wordt");
    }
}
