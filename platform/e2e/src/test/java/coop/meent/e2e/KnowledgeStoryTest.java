package coop.meent.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the knowledge base is for, once from the beginning to the end: a text on its way to its
/// readers, a question on its way to an article, and a date that has passed.
@ExtendWith(InTheatre.class)
final class KnowledgeStoryTest {
    private static final String TITLE = "Een peter of meter kiezen";

    @Test
    void a_text_is_written_reviewed_translated_changed_and_brought_back(Theatre theatre) {
        try (var hanne = theatre.visitor().signedInAs("hanne@demo.test");
                var joke = theatre.visitor().signedInAs("joke@demo.test");
                var reader = theatre.visitor().as(Part.REGISTRAR)) {
            var writer = new KnowledgeDesk(new Keys(hanne));
            var article = writer.write("Statuten en reglementen", TITLE, "Kies met je hart.");
            assertThat(reader.goTo(article)).isEqualTo(404);
            approve(joke, article);
            reader.goTo(article);
            assertThat(reader.text()).contains(TITLE, "Kies met je hart.", "Nagekeken op");

            var french = translate(hanne, article);
            approve(joke, french);
            revise(hanne, article);
            approve(joke, article);
            reader.goTo(french);
            assertThat(reader.text()).contains("loopt één wijziging achter op het origineel");

            compare(hanne, article);
            bringBack(hanne, article);
            print(reader, article);
            for (var who : List.of(hanne, joke, reader)) {
                assertThat(who.complaints()).isEmpty();
            }
        }
    }

    private static void approve(Visitor reviewer, String article) {
        reviewer.goTo(article);
        reviewer.follow("Nieuwste tekst en beslissen");
        reviewer.press("Goedkeuren en tonen");
        reviewer.page().waitForURL("**" + article);
    }

    private static String translate(Visitor writer, String article) {
        writer.goTo(article + "/review");
        writer.follow("Vertalen naar: Frans");
        assertThat(writer.page().locator("#body").inputValue()).isEqualTo("Kies met je hart.");
        writer.fill("title", "Choisir un parrain ou une marraine");
        writer.fill("body", "Choisissez avec le cœur.");
        writer.press("Laten nalezen");
        writer.main().getByText("De nalezers weten").or(flash(writer)).first().waitFor();
        return KnowledgeDesk.article(writer);
    }

    private static Locator flash(Visitor writer) {
        return writer.page().locator(".flash.fine, .toast").first();
    }

    private static void revise(Visitor writer, String article) {
        writer.goTo(article + "/edit");
        writer.fill("body", "Kies met je hart, en vraag het **eerst**.");
        writer.fill("note", "Vraag het eerst");
        writer.press("Laten nalezen");
        flash(writer).waitFor();
    }

    private static void compare(Visitor writer, String article) {
        writer.goTo(article + "/history");
        assertThat(writer.text()).contains("Versie 2", "Vraag het eerst", "Joke Vandenbroucke");
        writer.main().locator("a[href*='/diff?from=1&to=2']").click();
        assertThat(writer.main().locator("ins").first().innerText()).contains("vraag het");
        assertThat(writer.text()).contains("Kies met je hart");
    }

    private static void bringBack(Visitor writer, String article) {
        writer.goTo(article + "/revisions/1");
        writer.press("Deze tekst terughalen");
        writer.page().waitForURL("**/history");
        assertThat(writer.text()).contains("Versie 3", "haalt versie 1 terug");
    }

    // who reads on paper sees the text, and nothing to press; and may take it along as a file
    private static void print(Visitor reader, String article) {
        reader.goTo(article);
        reader.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        var seen = new Locator.FilterOptions().setVisible(true);
        var away = "header nav, .crumbs, .contents, button, .noprint";
        assertThat(reader.page().locator(away).filter(seen).count()).isZero();
        assertThat(reader.main().locator(".prose").isVisible()).isTrue();
        assertThat(reader.main().getByText("Nakijken tegen").isVisible()).isTrue();
        assertThat(new String(reader.ask(article + "/pdf").body(), ISO_8859_1)).startsWith("%PDF-");
    }

    @Test
    void a_question_is_referred_answered_and_becomes_an_article(Theatre theatre) {
        try (var nele = theatre.visitor().signedInAs("nele@demo.test");
                var team = theatre.visitor().as(Part.ADMINISTRATOR);
                var bart = theatre.visitor();
                var editor = theatre.visitor().as(Part.REGISTRAR)) {
            var title = "Hoe recht staat een vlaggenmast?";
            var question = new KnowledgeDesk(new Keys(nele)).ask(title, "Hij wiebelt.");
            refer(team, question);
            answer(bart, team, title);
            nele.goTo(question);
            assertThat(nele.text()).contains("Zo recht als je schietlood", "Bart Hendrickx");
            nele.press("Dit hielp mij (Bart Hendrickx)");
            flash(nele).waitFor();

            editor.goTo(question);
            editor.press("Maak er een artikel van");
            editor.page().waitForURL(it -> !it.contains("/questions/"));
            show(editor);
            nele.goTo(question);
            nele.follow(title);
            assertThat(nele.text()).contains("Zo recht als je schietlood");
            for (var who : List.of(nele, team, bart, editor)) {
                assertThat(who.complaints()).isEmpty();
            }
        }
    }

    private static void refer(Visitor team, String question) {
        team.goTo(question);
        team.follow("Doorverwijzen");
        team.fill("email", "bart@demo.test");
        team.fill("note", "Jij zette er twee.");
        team.press("Vragen");
        team.page().waitForURL("**" + question);
        assertThat(team.text()).contains("Bart Hendrickx: gevraagd").doesNotContain("bart@");
    }

    private static void answer(Visitor bart, Visitor team, String title) {
        team.goTo("/admin/mail");
        team.main()
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText(title))
                .first()
                .click();
        bart.page().navigate(team.main().locator(".panel a.btn").getAttribute("href"));
        bart.press("Ja, ik wil antwoorden");
        bart.fill("body", "Zo recht als je schietlood hangt.");
        bart.press("Antwoorden");
        bart.page().waitForURL("**/knowledge/questions");
    }

    private static void show(Visitor editor) {
        var article = KnowledgeDesk.article(editor);
        editor.goTo(article + "/review");
        editor.press("Tonen aan lezers");
        editor.page().waitForURL("**" + article);
    }

    @Test
    void what_nobody_looked_at_says_so_until_one_click(Theatre theatre) {
        try (var hanne = theatre.visitor().signedInAs("hanne@demo.test");
                var passerBy = theatre.visitor()) {
            hanne.goTo("/knowledge/collections/3");
            hanne.follow("Btw op lidgeld?");
            var article = KnowledgeDesk.article(hanne);
            passerBy.goTo(article);
            assertThat(passerBy.text()).contains("maanden niet nagekeken");
            hanne.press("Klopt nog");
            flash(hanne).waitFor();
            passerBy.goTo(article);
            assertThat(passerBy.text())
                    .contains("Nagekeken op", "door Hanne Declercq")
                    .doesNotContain("niet nagekeken");
            assertThat(passerBy.complaints()).isEmpty();
        }
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void two_who_write_at_once_lose_nothing(boolean scripts, Theatre theatre) {
        try (var hanne = theatre.visitor(scripts).signedInAs("hanne@demo.test");
                var mourad = theatre.visitor(scripts).signedInAs("mourad@demo.test")) {
            var desk = new KnowledgeDesk(new Keys(hanne));
            var title = "Samen schrijven " + (scripts ? "mét" : "zonder") + " scripts";
            var article = desk.write("Statuten en reglementen", title, "Eén zin.");
            mourad.goTo(article + "/edit");
            hanne.goTo(article + "/edit");
            hanne.fill("body", "Eén zin van Hanne.");
            hanne.press("Bewaren als concept");
            flash(hanne).waitFor();
            mourad.fill("body", "Eén zin van Mourad.");
            mourad.press("Bewaren als concept");
            mourad.main().locator("#clash").waitFor();
            assertThat(mourad.text()).contains("Wat Hanne Declercq veranderde", "van Hanne");
            assertThat(mourad.page().locator("#body").inputValue())
                    .isEqualTo("Eén zin van Mourad.");
            mourad.press("Bewaren als concept");
            flash(mourad).waitFor();
            mourad.goTo(article + "/history");
            assertThat(mourad.text()).contains("Versie 3", "Versie 2");
        }
    }
}
