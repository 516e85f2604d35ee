package coop.meent.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The pages as axe sees them: on a telephone and on a desk, by day and by night.
@ExtendWith(InTheatre.class)
final class AccessibilityTest {
    private static final List<String> OPEN =
            List.of(
                    "/",
                    "/search?q=boekhouder",
                    "/search?q=zzzz",
                    "/organisations",
                    "/organisations/1",
                    "/jobs",
                    "/jobs/1",
                    "/login",
                    "/register",
                    "/nowhere",
                    "/fr/jobs",
                    "/en/");
    private static final List<String> OF_MEMBERS =
            List.of("/me", "/jobs/mine", "/jobs/new", "/organisations/1/edit");
    private static final List<String> OF_THE_TEAM =
            List.of(
                    "/admin",
                    "/admin/plugins",
                    "/admin/organisations",
                    "/admin/organisations/1",
                    "/admin/import",
                    "/admin/mail",
                    "/jobs/team");

    @Test
    void everybody_can_use_the_open_pages(Theatre theatre) {
        try (var visitor = theatre.visitor()) {
            assertThat(barriers(visitor, OPEN)).isEmpty();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void everybody_can_use_the_pages_of_members(Theatre theatre) {
        try (var member = theatre.visitor().signedInAs("member@demo.test")) {
            assertThat(barriers(member, OF_MEMBERS)).isEmpty();
            assertThat(member.complaints()).isEmpty();
        }
    }

    @Test
    void everybody_can_use_the_pages_of_the_team(Theatre theatre) {
        try (var team = theatre.visitor().signedInAs("admin@demo.test")) {
            assertThat(barriers(team, OF_THE_TEAM)).isEmpty();
            assertThat(team.complaints()).isEmpty();
        }
    }

    @Test
    void a_form_that_came_back_says_what_is_wrong_to_everybody(Theatre theatre) {
        try (var member = theatre.visitor().signedInAs("member@demo.test")) {
            member.goTo("/jobs/new");
            member.press("Bewaar en bekijk");
            assertThat(member.main().locator(".summary li").count()).isPositive();
            assertThat(barriersHere(member.page())).isEmpty();
        }
    }

    @Test
    void a_planted_barrier_is_found(Theatre theatre) {
        try (var visitor = theatre.visitor()) {
            visitor.goTo("/");
            visitor.page()
                    .evaluate(
                            "document.querySelector('main').append(document.createElement('button'))");
            assertThat(barriersHere(visitor.page())).anyMatch(it -> it.contains("button-name"));
        }
    }

    private static List<String> barriers(Visitor visitor, List<String> paths) {
        var found = new ArrayList<String>();
        for (var path : paths) {
            visitor.goTo(path);
            found.addAll(barriersHere(visitor.page()));
        }
        return found;
    }

    private static List<String> barriersHere(Page page) {
        var found = new ArrayList<String>();
        for (int width : List.of(390, 1280)) {
            page.setViewportSize(width, 900);
            scheme(page, ColorScheme.LIGHT);
            found.addAll(read(page, width, new AxeBuilder(page)));
            if (overflows(page)) {
                found.add(page.url() + " at " + width + ": wider than the window");
            }
            // only colours differ at night
            scheme(page, ColorScheme.DARK);
            found.addAll(
                    read(page, width, new AxeBuilder(page).withRules(List.of("color-contrast"))));
        }
        return found;
    }

    private static void scheme(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    private static boolean overflows(Page page) {
        return (Boolean)
                page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
    }

    private static List<String> read(Page page, int width, AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .map(rule -> page.url() + " at " + width + ": " + rule.getId() + where(rule))
                .toList();
    }

    private static String where(Rule rule) {
        return rule.getNodes().stream()
                .map(node -> node.getHtml())
                .collect(Collectors.joining(" | ", " in ", ""));
    }
}
