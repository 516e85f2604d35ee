package coop.meent.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What pages gain when scripts run: nothing here is needed, and none of it may be in the way.
@ExtendWith(InTheatre.class)
final class ScriptTest {
    private static final byte[] DOT =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Test
    void a_list_follows_its_filters_and_the_way_back_works(Theatre theatre) {
        try (var visitor = theatre.visitor()) {
            visitor.goTo("/jobs");
            var page = visitor.page();
            var all = page.locator("#counted").innerText();
            page.locator("#q").pressSequentially("fiets");
            assertThat(page).hasURL(Pattern.compile(".*/jobs\\?q=fiets"));
            assertThat(page.locator("#counted")).not().hasText(all);
            assertThat(page.locator("#q")).isFocused();
            assertThat(page.locator("p.vh[role=status]"))
                    .hasText(page.locator("#counted").innerText());
            page.goBack();
            assertThat(page.locator("#counted")).hasText(all);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void a_list_grows_and_who_comes_back_stands_where_they_were(Theatre theatre) {
        try (var visitor = theatre.visitor()) {
            visitor.goTo("/jobs");
            var page = visitor.page();
            var lines = page.locator("#results li");
            int first = lines.count();
            visitor.follow("Toon meer");
            assertThat(lines).not().hasCount(first);
            int more = lines.count();
            page.locator("#results a.t").last().click();
            assertThat(page).hasURL(Pattern.compile(".*/jobs/\\d+"));
            page.goBack();
            assertThat(lines).hasCount(more);
            assertThat(page.locator("#results a.t").last()).isInViewport();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void a_field_says_what_is_wrong_when_it_is_left_and_not_before(Theatre theatre) {
        try (var member = theatre.visitor().as(Part.MEMBER)) {
            member.goTo("/jobs/new");
            var page = member.page();
            page.locator("#title").focus();
            page.keyboard().press("Tab");
            page.locator("#apply").pressSequentially("niets");
            assertThat(page.locator(".f.bad")).hasCount(0);
            page.keyboard().press("Tab");
            assertThat(page.locator(".f.bad #apply")).isVisible();
            assertThat(page.locator(".f.bad")).hasCount(1);
            member.fill("apply", "werk@lumo.example");
            page.keyboard().press("Tab");
            assertThat(page.locator(".f.bad")).hasCount(0);
            assertThat(member.complaints()).isEmpty();
        }
    }

    @Test
    void who_asks_sees_while_typing_what_may_answer_it(Theatre theatre) {
        try (var member = theatre.visitor().as(Part.MEMBER)) {
            member.goTo("/knowledge/questions/new");
            var page = member.page();
            page.locator("#title").pressSequentially("Volmachten stemmen");
            assertThat(page.locator("#similar a").first()).isVisible();
            assertThat(page.locator("#title")).isFocused();
            assertThat(member.complaints()).isEmpty();
        }
    }

    @Test
    void a_long_list_is_typed_in(Theatre theatre) {
        try (var team = theatre.visitor().as(Part.ADMINISTRATOR)) {
            team.goTo("/jobs/new");
            var page = team.page();
            var field = page.locator("#organisation");
            assertThat(field).hasAttribute("role", "combobox");
            field.pressSequentially("pootaar");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(field).hasValue("De Pootaarde");
            assertThat(field).hasAttribute("aria-expanded", "false");
            assertThat(page.locator("select[name=organisation]")).not().hasValue("");
            assertThat(team.complaints()).isEmpty();
        }
    }

    @Test
    void a_file_is_sent_with_progress_and_its_answer_shown(Theatre theatre) {
        try (var team = theatre.visitor().as(Part.ADMINISTRATOR)) {
            team.goTo("/organisations/1/edit");
            var page = team.page();
            send(page, new FilePayload("logo.png", "image/png", DOT));
            assertThat(page.locator(".flashes .flash")).isVisible();
            send(page, new FilePayload("logo.png", "image/png", new byte[] {1, 2, 3}));
            assertThat(page.locator(".f.bad #logo")).isVisible();
            assertThat(team.path()).isEqualTo("/organisations/1/edit");
            assertThat(team.complaints()).isEmpty();
        }
    }

    private static void send(Page page, FilePayload file) {
        page.locator("#logo").setInputFiles(file);
        page.locator("form", new Page.LocatorOptions().setHas(page.locator("#logo")))
                .locator("button")
                .click();
    }
}
