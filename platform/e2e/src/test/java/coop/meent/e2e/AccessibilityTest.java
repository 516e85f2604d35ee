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

    @Test
    void an_article_that_came_back_and_one_that_is_gone_can_be_read_by_everybody(Theatre theatre) {
        try (var editor = theatre.visitor().as(Part.MEMBER)) {
            editor.goTo("/knowledge/new?collection=1");
            editor.press("Bewaren als concept");
            assertThat(editor.main().locator(".summary li").count()).isPositive();
            var found = new ArrayList<>(inEveryLook(editor));
            for (var path : List.of("/knowledge/22", "/knowledge/12/diff?from=1&to=2")) {
                editor.goTo(path);
                found.addAll(inEveryLook(editor));
            }
            assertThat(found).isEmpty();
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
