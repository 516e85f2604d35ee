package coop.meent.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What [EveryPageTest] does not come upon, since no route leads there: a form that came back, a
/// search without a find, a page that is not there.
@ExtendWith(InTheatre.class)
final class AccessibilityTest {
    @Test
    void everybody_can_use_the_pages_that_say_no(Theatre theatre) {
        try (var visitor = theatre.visitor()) {
            var found = new ArrayList<String>();
            for (var path : List.of("/search?q=boekhouder", "/search?q=zzzz", "/nowhere")) {
                visitor.goTo(path);
                found.addAll(inEveryLook(visitor));
            }
            assertThat(found).isEmpty();
        }
    }

    @Test
    void a_form_that_came_back_says_what_is_wrong_to_everybody(Theatre theatre) {
        try (var member = theatre.visitor().as(Part.MEMBER)) {
            member.goTo("/jobs/new");
            member.press("Bewaar en bekijk");
            assertThat(member.main().locator(".summary li").count()).isPositive();
            assertThat(inEveryLook(member)).isEmpty();
        }
    }

    private static List<String> inEveryLook(Visitor visitor) {
        var found = new ArrayList<String>();
        for (var look : Look.every("nl")) {
            new PageCheck(visitor, look)
                    .again()
                    .forEach(it -> found.add(visitor.path() + " " + look + ": " + it));
        }
        return found;
    }
}
