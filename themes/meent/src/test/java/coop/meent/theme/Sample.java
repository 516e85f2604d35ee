package coop.meent.theme;

import coop.meent.core.text.Language;
import coop.meent.core.text.Resources;
import coop.meent.core.themes.Looks;
import coop.meent.core.themes.Owner;
import coop.meent.core.themes.PageView;
import coop.meent.core.themes.ThemeSource;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// The theme over the platform, with a few pages of our own that use everything it has.
final class Sample {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-12-08T10:00:00Z"), ZoneId.of("Europe/Brussels"));

    private static final LocalDate DAY = LocalDate.of(2026, 12, 8);

    private static final List<String> MENU =
            List.of(
                    "Wie is wie",
                    "Vacatures",
                    "Agenda",
                    "Delen",
                    "Kennis",
                    "Kompas",
                    "Register",
                    "Soirées",
                    "Vraag en antwoord",
                    "Nieuwsbrief",
                    "Vergaderingen",
                    "Lidgeld",
                    "Samen aankopen",
                    "Vrijwilligers",
                    "Documenten");

    private static final String TEXT =
            """
            # Een kop

            Tekst met **nadruk**, `code` en [een link](https://meent.example).

            - een
            - twee

            > Eén lid, één stem.
            """;

    private final Resources files = Resources.of(Sample.class.getClassLoader());
    private final Owner platform = Owner.platform(Sample.class.getClassLoader());
    private final Looks looks =
            new Looks(new ThemeSource(files).load("meent"), platform, CLOCK, true);

    Looks looks() {
        return looks;
    }

    String render(String page, PageView view, List<Problem> problems) {
        return looks.of(new Owner("sample", files.in("sample")))
                .templates()
                .render(
                        "sample/" + page,
                        view,
                        Map.of("day", DAY, "problems", problems, "text", TEXT));
    }

    static PageView visitor(Language language) {
        return PageView.of("Meent", language, "/sample?x=1", "https://meent.example");
    }

    static PageView member(Language language) {
        return member(language, MENU.subList(0, 7));
    }

    /// With fifteen plugins.
    static PageView crowded(Language language) {
        return member(language, MENU);
    }

    private static PageView member(Language language, List<String> entries) {
        var menu =
                entries.stream()
                        .map(it -> new PageView.Item(it, "/" + it, it.equals("Vacatures")))
                        .toList();
        return new PageView(
                "Meent",
                "",
                "Grond van iedereen",
                language,
                "/sample",
                "https://meent.example",
                new PageView.Reader(true, "Lien Vermeulen", true, 3),
                menu,
                List.of(new PageView.Item("Privacy", "/privacy", false)),
                List.of(new PageView.Flash("fine", "Bewaard.")),
                "token",
                "{\"name\": \"</script>\"}",
                true);
    }

    /// Has the shape that the forms of plugins hand over.
    record Problem(String field, String key, List<Object> arguments) {}
}
