package coop.meent.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
            assertThat(Axe.barriers(member.page())).isEmpty();
        }
    }

    @Test
    void a_planted_barrier_is_found(Theatre theatre) {
        try (var visitor = theatre.visitor()) {
            visitor.goTo("/");
            visitor.page()
                    .evaluate(
                            "document.querySelector('main').append(document.createElement('button'))");
            assertThat(Axe.barriers(visitor.page())).anyMatch(it -> it.contains("button-name"));
        }
    }

    private static List<String> barriers(Visitor visitor, List<String> paths) {
        var found = new ArrayList<String>();
        for (var path : paths) {
            visitor.goTo(path);
            found.addAll(Axe.barriers(visitor.page()));
        }
        return found;
    }
}
