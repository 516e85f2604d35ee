package coop.meent.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A share register from its opening to its papers, as those who open it, keep it, sign for it and
/// have shares in it go through it.
@ExtendWith(InTheatre.class)
final class ShareRegisterTest {
    private static final String NAME = "Windhoek Warmte";

    @Test
    void a_register_is_opened_filled_changed_and_proved(Theatre theatre) {
        try (var team = theatre.visitor().as(Part.ADMINISTRATOR);
                var keeper = theatre.visitor().as(Part.REGISTRAR);
                var plain = theatre.visitor(false).as(Part.REGISTRAR);
                var board = theatre.visitor().as(Part.MEMBER)) {
            opened(team);
            keeper.goTo("/shares");
            keeper.follow(NAME);
            var desk = new ShareDesk(keeper, keeper.path(), true);
            desk.begin("A", "Gewone aandelen", "125");
            desk.begin("B", "Grote aandelen", "250");
            imported(desk, board);
            issued(desk);
            moved(desk);
            undone(desk, converted(new ShareDesk(plain, desk.path(), false)), board);
            printed(desk);
            for (var who : List.of(team, keeper, plain, board)) {
                assertThat(who.complaints()).isEmpty();
            }
        }
    }

    private static void opened(Visitor team) {
        assertThat(team.goTo("/shares/open")).isEqualTo(200);
        ShareDesk.fit(team);
        team.page().locator("#organisation").pressSequentially("windhoek");
        team.page().keyboard().press("ArrowDown");
        team.page().keyboard().press("Enter");
        team.fill("name", NAME);
        team.page().locator("input[name=country][value=BE]").check();
        team.choose("liability", "LIMITED");
        team.fill("founded", "2019-01-07");
        team.choose("yearStart", "01-01");
        team.press("Register openen");
        team.main().getByText("Het register is geopend").waitFor();
    }

    // the older register has thirty lines, and the first time three of them are wrong
    private static void imported(ShareDesk desk, Visitor board) {
        var right =
                new ArrayList<>(List.of("nr;naam;voornaam;gemeente;klasse;aantal;gestort;datum"));
        for (int i = 1; i <= 30; i++) {
            right.add("%d;Peeters;Vennoot %d;Aalst;A;4;500,00;%02d/03/2020".formatted(i, i, i));
        }
        var wrong = new ArrayList<>(right);
        wrong.set(3, wrong.get(3).replace(";4;", ";0,5;"));
        wrong.set(17, wrong.get(17).replace("17/03/2020", "30/02/2020"));
        wrong.set(29, wrong.get(29).replace(";A;", ";Z;"));

        desk.read(wrong);
        assertThat(desk.keeper().text()).contains("3 van de 30 regels kunnen nog niet", "“0,5”");
        desk.read(right);
        desk.bring("120", "15.000", "Lees 30 regels in");
        desk.sign(board);
        desk.await("Naar de aandeelhouders");
        desk.open("");
        assertThat(desk.keeper().text()).contains("120", "15.000");
    }

    private static void issued(ShareDesk desk) {
        desk.open("/entries/new?kind=ISSUE");
        var keys = new Keys(desk.keeper());
        keys.type("holder", "3");
        keys.choose("shareClass", "1");
        keys.type("quantity", "-1");
        keys.press("Toon wat dit verandert");
        desk.keeper().main().locator(".summary").waitFor();
        ShareDesk.fit(desk.keeper());
        keys.type("quantity", "6");
        keys.press("Toon wat dit verandert");
        keys.see("Klopt dit?");
        ShareDesk.fit(desk.keeper());
        keys.press("Schrijf in");
        keys.see("tekent in op 6 aandelen A");
    }

    private static void moved(ShareDesk desk) {
        var fields =
                Map.of(
                        "from",
                        "3",
                        "to",
                        "7",
                        "shareClass",
                        "1",
                        "quantity",
                        "2",
                        "ground",
                        "GIFT");
        desk.record("TRANSFER", fields, "2 aandelen A van");
    }

    private static String converted(ShareDesk plain) {
        var fields = Map.of("holder", "7", "shareClass", "1", "quantity", "4", "intoClass", "2");
        return plain.record("CONVERT", fields, "ruilt 4 aandelen A voor 2 aandelen B");
    }

    private static void undone(ShareDesk desk, String entry, Visitor board) {
        desk.keeper().goTo(entry + "/reverse");
        ShareDesk.fit(desk.keeper());
        desk.keeper().fill("cause", "Tikfout-2026-11");
        desk.keeper().press("Vraag akkoord");
        desk.keeper().main().getByText("Gevraagd.").first().waitFor();
        desk.sign(board);
        desk.keeper().goTo(entry);
        assertThat(desk.keeper().text()).contains("tegengeboekt");
    }

    private static void printed(ShareDesk desk) {
        assertThat(desk.file("/papers/certificate/3")).startsWith("%PDF-");
        assertThat(desk.file("/papers/extract")).startsWith("%PDF-");
        assertThat(desk.file("/export/register.json")).contains("meent-shares-1");
        desk.open("/papers");
        desk.keeper().press("Maak ze allemaal");
        desk.keeper().page().waitForURL(it -> it.contains("/work/"));
        desk.open("/papers");
        desk.await("Haal zip");
        for (var page : List.of("/holders", "/entries", "/movements", "/charts", "/proof")) {
            desk.open(page);
        }
    }

    @Test
    void a_shareholder_reads_what_is_theirs_in_three_languages_and_on_paper(Theatre theatre) {
        try (var member = theatre.visitor().as(Part.MEMBER)) {
            member.goTo("/shares");
            assertThat(member.text()).contains("Windhoek Energie", "2.000,00");
            ShareDesk.fit(member);
            titled(member, "/shares/1/own", "Mijn aandelen: Windhoek Energie");
            titled(member, "/fr/shares/1/own", "Mes parts");
            titled(member, "/en/shares/1/own", "My shares: Windhoek Energie");
            titled(member, "/fr/shares/1/holders", "Actionnaires");
            titled(member, "/en/shares/1/holders", "Shareholders");
            member.goTo("/shares/1/own");
            member.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(member.page().locator("header nav, .crumbs").filter(seen()).count())
                    .isZero();
            assertThat(member.main().locator("table").first().isVisible()).isTrue();
            assertThat(member.complaints()).isEmpty();
        }
    }

    private static Locator.FilterOptions seen() {
        return new Locator.FilterOptions().setVisible(true);
    }

    private static void titled(Visitor member, String path, String title) {
        member.goTo(path);
        assertThat(member.page().title()).startsWith(title);
        ShareDesk.fit(member);
    }
}
