package coop.meent.core.pages;

import coop.meent.api.Viewer;
import coop.meent.core.pages.PageDesk.Place;
import coop.meent.core.text.Language;
import java.util.HashMap;
import java.util.Map;

/// Pages that a team has worked on: facts filled in, a text edited twice, a page of its own that
/// waits for its French.
public final class DemoPages {
    private static final String RULES = "huisregels";

    private final PageServices pages;
    private final Viewer team;

    public DemoPages(PageServices pages, Viewer team) {
        this.pages = pages;
        this.team = team;
    }

    /// Writes them.
    public void fill() {
        var facts = new HashMap<>(pages.identity().form().values());
        facts.putAll(
                Map.of(
                        "cooperatie", "De Meent cv",
                        "adres", "Vaartkom 31, 3000 Leuven",
                        "nummer", "0000.000.097",
                        "mail", "hallo@demo.test",
                        "telefoon", "016 00 00 00"));
        pages.identity().put(team, new IdentityForm(facts));
        edit(
                "about",
                "## Doe mee",
                "## Waar en wanneer\nElke eerste donderdag van de maand zitten we samen in Leuven. Wie wil, eet mee.\n\n## Doe mee");
        edit("about", "Wie wil, eet mee.", "Wie wil, eet mee: geef het twee dagen vooraf door.");
        rules();
    }

    private void edit(String slug, String from, String to) {
        var place = place(slug, Language.NL);
        var form = PageForm.of(place.page(), place.text());
        var body = form.body().replace(from, to);
        pages.desk().save(team, place, new PageForm(form.title(), body, form.base(), 0, true));
    }

    private void rules() {
        var body =
                """
                We zijn met velen en we kennen elkaar niet allemaal. Daarom dit:

                - **Zeg wie je bent.** Een naam en een organisatie volstaan.
                - **Vraag iets haalbaars.** Wie een uur kan missen, zegt sneller ja.
                - **Laat iets weten.** Ook een nee is een antwoord.
                - **Wat je hier leest, blijft hier**, tenzij het voor iedereen bedoeld is.
                """;
        pages.desk().create(team, new NewPageForm(RULES, "Hoe we met elkaar omgaan", body, true));
        var english =
                """
                There are many of us, and we do not all know each other. Hence:

                - **Say who you are.** A name and an organisation will do.
                - **Ask for something within reach.** Whoever has an hour says yes sooner.
                - **Let people know.** A no is an answer too.
                - **What you read here stays here**, unless it is meant for everybody.
                """;
        var form = new PageForm("How we treat each other", english, 0, 1, true);
        pages.desk().save(team, place(RULES, Language.EN), form);
    }

    private Place place(String slug, Language language) {
        return new Place(pages.pages().find(slug).orElseThrow(), language);
    }
}
