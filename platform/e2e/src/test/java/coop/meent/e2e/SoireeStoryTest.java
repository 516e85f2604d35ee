package coop.meent.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What soirées are for: an evening is held, people come with and without an account, sit down with
/// each other round after round, and stay in touch. That it outlives a kill of the server is tried
/// in the module of trials.
@ExtendWith(InTheatre.class)
final class SoireeStoryTest {
    private static final ZoneId SITE = ZoneId.of("Europe/Brussels");
    private static final String GUEST = "greta@voorbeeld.example";

    @Test
    void an_evening_is_held_and_everybody_finds_their_table(Theatre theatre) {
        try (var lien = theatre.visitor().as(Part.MEMBER);
                var hanne = theatre.visitor().signedInAs("hanne@demo.test");
                var jef = theatre.visitor().signedInAs("visitor@demo.test");
                var greta = theatre.visitor();
                var helper = theatre.visitor();
                var team = theatre.visitor().as(Part.ADMINISTRATOR)) {
            var organiser = new SoireeDesk(new Keys(lien));
            var starts = ZonedDateTime.now(SITE).plusHours(1).truncatedTo(ChronoUnit.MINUTES);
            var evening =
                    organiser.hold(
                            "Soiree aan het water",
                            starts.toLocalDateTime(),
                            starts.plusHours(3).toLocalDateTime(),
                            4);
            var hannes = new SoireeDesk(new Keys(hanne)).come(evening);
            var jefs = new SoireeDesk(new Keys(jef)).come(evening);
            var sheet = new SignUp(new Keys(greta), "Greta Zonder", GUEST);
            var gretas = new SoireeDesk(new Keys(greta)).comeAsGuest(evening, sheet, team);
            somebodyGivesTheirPlaceToTheQueue(theatre, evening);

            atTheDoor(lien, helper, evening, "Hanne Declercq", "Jef Wouters");
            organiser.begin(evening, 3);
            lien.goTo(evening + "/screen");
            phone(hanne, hannes, 390);
            phone(jef, jefs, 320);
            phone(greta, gretas, 390);
            var watching = List.of(lien, hanne, jef);
            allSee(watching, "Ronde 1");

            tick(helper, "Greta Zonder", "Komt niet");
            tick(helper, "Mourad Amrani", "Is er");
            switchesSomethingElse(team);
            rounds(theatre, evening, watching);

            var paper = lien.ask(evening + "/evening/plan.pdf");
            assertThat(paper.status()).isEqualTo(200);
            assertThat(new String(paper.body(), ISO_8859_1)).startsWith("%PDF-");
            for (var who : List.of(lien, hanne, jef, greta, helper)) {
                assertThat(who.complaints()).isEmpty();
            }
        }
    }

    /// The fourth place goes to Bart, who gives it back; Mourad waits, and takes it.
    private static void somebodyGivesTheirPlaceToTheQueue(Theatre theatre, String evening) {
        try (var bart = theatre.visitor().signedInAs("bart@demo.test");
                var mourad = theatre.visitor().signedInAs("mourad@demo.test")) {
            var barts = new SoireeDesk(new Keys(bart)).come(evening);
            var mourads = new SoireeDesk(new Keys(mourad)).queue(evening);
            assertThat(mourad.text()).contains("Op de wachtlijst");

            bart.goTo(barts);
            bart.main()
                    .locator("form[action$='/cancel'] button")
                    .evaluate("it => it.closest('details').open = true");
            bart.main().locator("form[action$='/cancel'] button").click();
            bart.main().getByText("Je bent uitgeschreven").first().waitFor();
            mourad.goTo(mourads);
            mourad.main().locator("form[action$='/accept'] button").click();
            mourad.main().getByText("Ingeschreven").first().waitFor();
        }
    }

    /// A helper without an account ticks who comes in; Mourad will be late.
    private static void atTheDoor(Visitor lien, Visitor helper, String evening, String... names) {
        lien.goTo(evening + "/door");
        lien.press("Maak de link");
        var link = lien.main().locator("#helper-link").inputValue();
        helper.page().navigate(link);
        for (var name : names) {
            tick(helper, name, "Is er");
        }
        tick(helper, "Mourad Amrani", "Komt later");
    }

    private static void tick(Visitor helper, String name, String what) {
        var row =
                helper.main()
                        .locator(".door-row")
                        .filter(new Locator.FilterOptions().setHasText(name));
        var button = row.locator("button").filter(new Locator.FilterOptions().setHasText(what));
        if (!button.first().isVisible()) {
            row.locator("summary").click();
        }
        button.first().click();
        button.first()
                .waitFor(
                        new Locator.WaitForOptions()
                                .setState(
                                        com.microsoft.playwright.options.WaitForSelectorState
                                                .HIDDEN));
    }

    private static void phone(Visitor who, String own, int width) {
        who.page().setViewportSize(width, 780);
        who.goTo(own + "/tonight");
    }

    private static void allSee(List<Visitor> watching, String text) {
        for (var who : watching) {
            who.main().getByText(text).first().waitFor();
        }
    }

    /// Another plugin is switched off and on while the round runs.
    private static void switchesSomethingElse(Visitor team) {
        var plugins = new PluginDesk(new Keys(team));
        plugins.open();
        plugins.switchOff("hello");
        plugins.switchOn("hello");
    }

    private static void rounds(Theatre theatre, String evening, List<Visitor> watching) {
        try (var desk = theatre.visitor().as(Part.MEMBER)) {
            var organiser = new SoireeDesk(new Keys(desk));
            for (int round = 2; round <= 3; round++) {
                desk.goTo(evening + "/evening");
                organiser.start(round);
                allSee(watching, "Ronde " + round);
            }
        }
    }

    @Test
    void after_an_evening_two_stay_in_touch_and_say_what_it_was_worth(Theatre theatre) {
        try (var lien = theatre.visitor().as(Part.MEMBER);
                var hanne = theatre.visitor().signedInAs("hanne@demo.test")) {
            var liens = place(lien);
            var hannes = place(hanne);
            staysInTouch(lien, liens, "Hanne Declercq", "lien@windhoek.example");
            assertThat(lien.text()).doesNotContain("hanne@pootaarde.example");
            staysInTouch(hanne, hannes, "Lien Vermeulen", "hanne@pootaarde.example");
            assertThat(hanne.text()).contains("lien@windhoek.example");
            lien.goTo(liens + "/contacts");
            assertThat(lien.text()).contains("hanne@pootaarde.example");

            lien.goTo(liens + "/evaluation");
            lien.choose("score", "9");
            lien.page().locator("input[name=widened][value='2']").check();
            lien.page().locator("input[name=learned][value='1']").check();
            lien.press("Verstuur");
            lien.main().getByText("Je antwoord is bewaard").first().waitFor();
        }
    }

    private static String place(Visitor who) {
        who.goTo("/soirees/events/1");
        who.follow("Naar je plaats");
        who.page().waitForURL("**/soirees/mine/*");
        return who.path();
    }

    private static void staysInTouch(Visitor who, String own, String with, String email) {
        who.goTo(own + "/contacts");
        who.fill("email", email);
        who.main().locator("#card form").first().getByText("Bewaar").click();
        who.main().getByText("Bewaard.").first().waitFor();
        var row =
                who.main()
                        .locator("li[id^=met-]")
                        .filter(new Locator.FilterOptions().setHasText(with));
        row.locator("button[value=yes]").click();
        row.locator("button[value=yes][aria-pressed=true]").waitFor();
    }
}
