package coop.meent.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A share register before somebody who keeps it.
///
/// @param path of its first page
/// @param scripts whether the browser runs any: axe is one itself
record ShareDesk(Visitor keeper, String path, boolean scripts) {
    private static final Pattern ENTRY = Pattern.compile(".*/entries/\\d+");

    /// Opens one of its pages, which everybody can read.
    void open(String below) {
        assertThat(keeper.goTo(path + below)).as(below).isEqualTo(200);
        fit();
    }

    private void fit() {
        if (scripts) {
            fit(keeper);
        }
    }

    /// Holds the page as it stands to what axe and a narrow window ask.
    static void fit(Visitor visitor) {
        var faults = new ArrayList<>(Axe.barriers(visitor.page()));
        faults.addAll(Overflow.of(visitor.page()));
        assertThat(faults).as(visitor.path()).isEmpty();
    }

    void begin(String code, String name, String price) {
        open("/classes/new");
        fill(Map.of("code", code, "nameNl", name, "instrument", "SHARE", "priceCents", price));
        fill(Map.of("transfer", "FREE", "from", "2019-01-07", "cause", "Statuten-2019"));
        keeper.press("Klasse inschrijven");
        assertThat(keeper.text()).contains(code + " · " + name);
    }

    /// Sends a sheet and waits until it is looked through.
    void read(List<String> lines) {
        open("/import");
        var sheet = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        keeper.page()
                .locator("#sheet")
                .setInputFiles(new FilePayload("vennoten.csv", "text/csv", sheet));
        keeper.press("Lees het bestand");
        keeper.main().getByText("Wat staat waar").first().waitFor();
        fit();
        send("Kijk de regels na");
        await("vennoten.csv nagekeken");
        fit();
    }

    void bring(String shares, String paid, String button) {
        fill(Map.of("shares1", shares, "paid1", paid));
        send(button);
        keeper.main().getByText("We vroegen een tweede persoon").first().waitFor();
    }

    // to ask again before the answer is there would take the question back
    private void send(String button) {
        keeper.page().waitForResponse(ShareDesk::ends, () -> keeper.press(button));
        keeper.page().waitForLoadState();
    }

    private static boolean ends(Response response) {
        var led = response.status() >= 300 && response.status() < 400;
        return response.request().isNavigationRequest() && !led;
    }

    /// Waits until the page says so, asking again and again.
    void await(String said) {
        keeper.page()
                .waitForCondition(() -> {
                    if (keeper.text().contains(said)) {
                        return true;
                    }
                    keeper.page().reload();
                    return false;
                });
    }

    /// Signs, as the second person, what waits.
    void sign(Visitor board) {
        assertThat(board.goTo(path + "/proposals")).isEqualTo(200);
        fit(board);
        board.main().locator("ol.alm a").first().click();
        board.main().getByText("Jij bent de tweede persoon").waitFor();
        fit(board);
        board.follow("Bekijk waarover het gaat");
        board.page().waitForURL(it -> !it.contains("/proposals"));
        fit(board);
        board.page().goBack();
        board.press("Goedkeuren en uitvoeren");
        board.main().getByText("Goedgekeurd en uitgevoerd").waitFor();
    }

    /// Fills an entry in, looks at what it changes, and records it.
    String record(String kind, Map<String, String> fields, String sentence) {
        open("/entries/new?kind=" + kind);
        fill(fields);
        keeper.press("Toon wat dit verandert");
        return confirmed(sentence);
    }

    /// {@return where the entry is whose preview is open, once it is recorded}
    String confirmed(String sentence) {
        keeper.main().getByText("Klopt dit?").waitFor();
        assertThat(keeper.text()).contains(sentence);
        fit();
        keeper.press("Schrijf in");
        keeper.page().waitForURL(ENTRY);
        assertThat(keeper.text()).contains(sentence);
        fit();
        return keeper.path();
    }

    private void fill(Map<String, String> fields) {
        fields.forEach((field, value) -> {
            var tag = keeper.page().locator("#" + field).evaluate("it => it.tagName");
            if ("SELECT".equals(tag)) {
                keeper.choose(field, value);
            } else {
                keeper.fill(field, value);
            }
        });
    }

    /// {@return the file at a path below, as far as it is one}
    String file(String below) {
        var answer = keeper.ask(path + below);
        assertThat(answer.status()).as(below).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.ISO_8859_1);
    }
}
