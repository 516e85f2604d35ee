package coop.meent.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Everything works in a browser that runs no scripts.
@ExtendWith(InTheatre.class)
final class WithoutScriptTest {
    @Test
    void a_member_signs_in_and_writes_a_vacancy(Theatre theatre) {
        try (var member = theatre.visitorWithoutScripts().signedInAs("member@demo.test")) {
            member.goTo("/jobs/new");
            member.press("Bewaar en bekijk");
            assertThat(member.main().locator(".summary").count()).isEqualTo(1);

            member.fill("title", "Touwslager (m/v/x)");
            member.fill("description", "Je slaat touw, en je slaat nooit een dag over.");
            member.fill("place", "Dendermonde");
            member.choose("employment", "full-time");
            member.page().locator("input[name=pay][value=before-interview]").check();
            member.fill("apply", "https://touw.example/werk");
            member.press("Bewaar en bekijk");
            member.press("Publiceer");

            assertThat(member.text()).contains("Touwslager (m/v/x)");
            assertThat(member.main().locator("a[href='https://touw.example/werk']").count())
                    .isPositive();
            assertThat(member.complaints()).isEmpty();
        }
    }
}
