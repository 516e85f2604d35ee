package coop.meent.core.site;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.api.Problem;
import coop.meent.core.admin.ImportView;
import coop.meent.core.admin.OrganisationAdminPages;
import coop.meent.core.membership.KnownOrganisation;
import coop.meent.core.membership.OrganisationData;
import coop.meent.core.membership.Period;
import coop.meent.core.membership.PlatformTexts;
import coop.meent.core.membership.imports.ImportReport;
import coop.meent.core.membership.imports.OrganisationImport;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrganisationTemplatesTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-12-08T10:00:00Z"), ZoneId.of("Europe/Brussels"));

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
    private static final Looks LOOKS = looks();
    private static final KnownOrganisation WIND =
            new KnownOrganisation(
                    7,
                    OrganisationData.of(
                            Map.of(
                                    "name", "Zonnewind <m/v>",
                                    "legalForm", "cv",
                                    "country", "BE",
                                    "founded", "1999")),
                    "abc",
                    Instant.EPOCH);

    private final OrganisationChoices choices = new OrganisationChoices(new PlatformTexts());

    private static Looks looks() {
        var loader = OrganisationTemplatesTest.class.getClassLoader();
        return new Looks(
                new ThemeSource(Resources.of(loader)).load("meent"),
                Owner.platform(loader),
                CLOCK,
                true);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_directory_shows_who_there_is(Language language) {
        var view =
                new DirectoryView(
                        new DirectoryView.OrganisationQueryView("", "", "", "", "yes"),
                        1,
                        List.of(
                                new DirectoryView.Entry(
                                        "Zonnewind <m/v>",
                                        "/organisations/7",
                                        "Energie",
                                        true,
                                        false)),
                        new DirectoryView.Filters(List.of(), List.of(), List.of()),
                        List.of(new DirectoryView.Letter("Z", "/organisations?letter=z", true)),
                        "/organisations?after=7",
                        true);

        var page = render(language, "core/organisations/list.peb", Map.of("directory", view));

        assertThat(page.select("ol.alm a.t").text()).isEqualTo("Zonnewind <m/v>");
        assertThat(page.select("a[rel=next]").attr("href")).endsWith("/organisations?after=7");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void an_organisation_has_a_page(Language language) {
        var view =
                new OrganisationView(
                        "Zonnewind <m/v>",
                        "/organisations/7",
                        "",
                        List.of(new OrganisationView.Fact("Sector", "Energie")),
                        "Wij **waaien**.",
                        "https://wind.example",
                        true,
                        "Lid.",
                        List.of(new OrganisationView.Holder("An", "Redacteur", "/people/1")),
                        "/organisations/7/edit",
                        7,
                        "",
                        "{}");

        var page = render(language, "core/organisations/show.peb", Map.of("organisation", view));

        assertThat(page.select("h1").text()).isEqualTo("Zonnewind <m/v>");
        assertThat(page.select("a[rel~=nofollow]").attr("href")).isEqualTo("https://wind.example");
        assertThat(page.select(".prose strong").text()).isEqualTo("waaien");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_form_that_came_back_keeps_what_was_typed_and_says_what_is_wrong(Language language) {
        var model = form(language);
        model.put("organisation", WIND);

        var page = render(language, "core/organisations/edit.peb", model);

        assertThat(page.select("input[name=name]").val()).isEqualTo("Zonnewind <m/v>");
        assertThat(page.select("option[value=cv]").hasAttr("selected")).isTrue();
        assertThat(page.select("#problems li")).hasSize(1);
        assertThat(page.select("#website-problem").text()).contains("nergens");
        assertThat(
                        page.select(
                                "form[method=post] input[name=_csrf], form[method=post] input[name=csrf]"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_team_sees_periods_and_mandates(Language language) {
        var model = form(language);
        model.put("organisation", WIND);
        model.put(
                "periods",
                List.of(
                        new Period(3, 7, "small", TODAY, Optional.empty()),
                        new Period(
                                2,
                                7,
                                "large",
                                TODAY.minusYears(1),
                                Optional.of(TODAY.minusDays(1)))));
        model.put("periodProblems", List.of(Problem.of("starts", "organisation.problem.overlap")));
        model.put("categories", List.of(new OrganisationChoices.Option("small", "Klein")));
        model.put("mandates", List.of());
        model.put("mandateProblems", List.of());
        model.put("roles", List.of(new OrganisationChoices.Option("EDITOR", "Redacteur")));
        model.put(
                "typed", Map.of("category", "", "email", "", "role", "", "starts", "", "ends", ""));
        model.put("today", TODAY);

        var page = render(language, "core/admin/organisation.peb", model);

        assertThat(page.select("form[action$=/periods/3/end] input[type=date]").val())
                .isEqualTo("2026-05-01");
        assertThat(page.select("form[action$=/periods/2/end]")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_team_finds_organisations_and_makes_new_ones(Language language) {
        var lines = List.of(new OrganisationAdminPages.Line(7, "Zonnewind", "cv", true));

        var list =
                render(
                        language,
                        "core/admin/organisations.peb",
                        Map.of("q", "", "total", 1, "lines", lines, "next", ""));
        var blank = render(language, "core/admin/new-organisation.peb", form(language));

        assertThat(list.select("ol.alm a.t").attr("href")).endsWith("/admin/organisations/7");
        assertThat(blank.select("form[action$=/admin/new-organisation]")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void earlier_imports_can_be_undone(Language language) {
        var earlier =
                List.of(new OrganisationImport.Earlier(4, "leden.csv", Instant.EPOCH, 3, 1, false));

        var start =
                render(
                        language,
                        "core/admin/import.peb",
                        Map.of("earlier", earlier, "problems", List.of()));
        var undone =
                render(
                        language,
                        "core/admin/import-undone.peb",
                        Map.of("undone", new OrganisationImport.Undone(2, 1, List.of("Zee"))));

        assertThat(start.select("form[action$=/admin/import/4/undo]")).hasSize(1);
        assertThat(undone.select("main ul.plain-list li").text()).isEqualTo("Zee");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_report_asks_for_a_yes(Language language) {
        var line = new ImportReport.Line(3, "Brood <b>", "invalid", "klopt niet", "Waarom.");
        var report =
                new ImportReport(
                        "leden.csv",
                        new ImportReport.Counts(4, 0, 0, 1, 1),
                        List.of(line),
                        List.of("Gelezen."),
                        "Samengevat.",
                        true,
                        OptionalLong.empty());
        var view =
                new ImportView(
                        "abc",
                        report,
                        List.of(new ImportView.Group("invalid", "klopt niet", List.of(line), 2)));

        var page = render(language, "core/admin/import-report.peb", Map.of("view", view));

        assertThat(page.select("form[action$=/admin/import/abc] input[name=skipInvalid]"))
                .hasSize(1);
        assertThat(page.select("tbody th").text()).isEqualTo("Brood <b>");
    }

    private Map<String, Object> form(Language language) {
        var values = new HashMap<>(WIND.data().fields());
        values.put("website", "nergens");
        var model = new HashMap<String, Object>();
        model.put("form", values);
        model.put("lists", choices.lists(language.tag(), "cv"));
        model.put(
                "problems",
                List.of(Problem.of("website", "organisation.problem.website", "nergens")));
        return model;
    }

    private static Document render(Language language, String template, Map<String, ?> model) {
        var view = PageView.of("Meent", language, "/", "https://meent.example");
        return Jsoup.parse(LOOKS.platform().templates().render(template, view, model));
    }
}
