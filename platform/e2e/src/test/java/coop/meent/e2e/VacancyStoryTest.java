package coop.meent.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the site is for, once from the beginning to the end.
@ExtendWith(InTheatre.class)
final class VacancyStoryTest {
    private static final String EMAIL = "nele@e2e.test";
    private static final String PASSWORD = "een veld vol koolzaad";
    private static final String TITLE = "Klompenmaker met geduld (m/v/x)";

    @Test
    void somebody_joins_posts_a_vacancy_is_answered_and_closes_it(Theatre theatre) {
        try (var nele = theatre.visitor();
                var team = theatre.visitor();
                var passerBy = theatre.visitor()) {
            team.signedInAs("admin@demo.test");
            signUp(nele);
            confirm(nele, linkInMail(team));
            giveMandate(team);
            var vacancy = post(nele);
            answer(passerBy, vacancy);
            close(nele, vacancy);
            assertThat(passerBy.goTo(vacancy)).isEqualTo(410);
            assertThat(passerBy.text()).contains("Deze vacature is ingevuld", TITLE);

            assertThat(nele.complaints()).isEmpty();
            assertThat(team.complaints()).isEmpty();
            assertThat(passerBy.complaints()).isEmpty();
        }
    }

    private static void signUp(Visitor nele) {
        nele.goTo("/register");
        nele.fill("name", "Nele Bogaert");
        nele.fill("email", EMAIL);
        nele.fill("password", PASSWORD);
        nele.press("Maak mijn account");
        assertThat(nele.text()).contains(EMAIL);
    }

    // without a mail server every mail is kept, for the team to read
    private static String linkInMail(Visitor team) {
        team.goTo("/admin/mail");
        team.main()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(EMAIL))
                .getByRole(AriaRole.LINK)
                .click();
        return team.main().locator(".panel a.btn").getAttribute("href");
    }

    private static void confirm(Visitor nele, String link) {
        nele.page().navigate(link);
        nele.press("Ja, dit is mijn adres");
        nele.page().waitForURL(it -> !it.contains("/register/confirm"));
        nele.goTo("/me");
        assertThat(nele.text()).contains("Nele Bogaert", EMAIL);
    }

    private static void giveMandate(Visitor team) {
        team.goTo("/admin/organisations?q=Pootaarde");
        team.follow("De Pootaarde");
        team.fill("mandate-email", EMAIL);
        team.choose("mandate-role", "REPRESENTATIVE");
        team.press("Geef dit mandaat");
        assertThat(team.text()).contains("Nele Bogaert");
    }

    private static String post(Visitor nele) {
        nele.goTo("/jobs/new");
        nele.fill("organisation", "De Pootaarde");
        nele.fill("title", TITLE);
        nele.fill("description", "Je snijdt klompen uit **populierenhout**.\n\n- je hebt geduld");
        nele.fill("place", "Lochristi");
        nele.choose("employment", "part-time");
        nele.fill("hours", "22,8");
        nele.page().locator("input[name=pay][value=range]").check();
        nele.fill("payMinimum", "2.450");
        nele.fill("payMaximum", "2.900,50");
        nele.choose("payPer", "month");
        nele.fill("apply", "werk@pootaarde.example");
        nele.fill("closesOn", LocalDate.now(ZoneId.of("Europe/Brussels")).plusDays(20).toString());
        nele.press("Bewaar en bekijk");
        assertThat(nele.text()).contains("Nog niemand anders kan ze lezen");
        nele.press("Publiceer");
        assertThat(nele.text()).contains(TITLE, "populierenhout").doesNotContain("**");
        return nele.path();
    }

    private static void answer(Visitor passerBy, String vacancy) {
        passerBy.goTo("/");
        passerBy.fill("q", "klompenmakers");
        passerBy.press("Zoek");
        passerBy.page().waitForURL("**/search?**");
        var hit = passerBy.main().locator("a[href='" + vacancy + "']");
        passerBy.page()
                .waitForCondition(() -> {
                    passerBy.page().reload();
                    return hit.count() == 1;
                });
        hit.click();
        assertThat(passerBy.text()).contains(TITLE, "De Pootaarde", "Lochristi");
        assertThat(passerBy.main().locator("a.btn").first().getAttribute("href"))
                .startsWith("mailto:werk@pootaarde.example");
        passerBy.goTo("/jobs?q=klompenmaker");
        assertThat(passerBy.text()).contains(TITLE);
    }

    private static void close(Visitor nele, String vacancy) {
        nele.goTo(vacancy);
        nele.press("Ze is ingevuld");
        assertThat(nele.text()).contains("Je vacature is gesloten");
    }
}
