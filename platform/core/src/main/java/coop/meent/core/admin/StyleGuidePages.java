package coop.meent.core.admin;

import coop.meent.api.Access;
import coop.meent.api.Chart;
import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The living style guide: every component in all its states, and a page about each. Both show the
/// same examples, and what is said of a macro is read from the theme itself.
public final class StyleGuidePages {
    private static final String START = "/admin/theme/components";
    private static final LocalDate DAY = LocalDate.of(2026, 12, 8);

    public List<Route> routes() {
        return List.of(
                Route.get(START, Access.ADMINISTRATOR, this::all),
                // where the buttons of the examples lead: back to them
                Route.post(START, Access.ADMINISTRATOR, ctx -> Redirects.seeOther(ctx, START)),
                Route.get(START + "/{component}", Access.ADMINISTRATOR, this::one)
                        .sample(START + "/tables"));
    }

    private void all(Context ctx) {
        ctx.render("core/admin/components.peb", model());
    }

    private void one(Context ctx) {
        var id = ctx.pathParam("component");
        var model = new HashMap<String, Object>(model());
        model.put(
                "component",
                Component.ALL.stream()
                        .filter(it -> it.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> MeentException.notFound("component " + id)));
        ctx.render("core/admin/component.peb", model);
    }

    /// {@return what the examples read}
    public static Map<String, Object> model() {
        return Map.of(
                "components",
                Component.ALL,
                "day",
                DAY,
                "wrong",
                List.of(new Problem("ex-wrong", "guide.problem", List.of())),
                "charts",
                charts());
    }

    private static List<Chart> charts() {
        var years = axis("Jaar", "2019", "2020", "2021", "2022", "2023", "2024", "2025", "2026");
        var members = series("vennoten", 96, 141, 189, 260, 341, 398, 466, 512);
        var parts =
                List.of(
                        series("bleven", 0, 88, 131, 176, 248, 327, 384, 451),
                        series("kwamen erbij", 96, 53, 58, 84, 93, 71, 82, 61),
                        series("gingen weg", 0, -8, -10, -13, -12, -14, -14, -15));
        var principles =
                axis(
                        "Principe",
                        "Open lidmaatschap",
                        "Democratische controle",
                        "Economische participatie",
                        "Autonomie",
                        "Onderwijs en vorming",
                        "Samenwerking",
                        "Aandacht voor de gemeenschap");
        return List.of(
                new Chart.Line(
                        "Zo groeit de coöperatie",
                        "vennoten",
                        years,
                        List.of(
                                members,
                                series("doel", 100, 150, 200, 275, 350, 425, 500, Double.NaN))),
                new Chart.Bars(
                        "Vacatures per kwartaal",
                        "",
                        axis("Kwartaal", "eerste", "tweede", "derde", "vierde"),
                        List.of(series("2026", 18, 31, 12, 27))),
                new Chart.Stacked("Wie kwam en wie ging", "vennoten", years, parts),
                new Chart.Radar(
                        "Windhoek op het kompas",
                        "van 0 tot 5",
                        principles,
                        List.of(
                                series("nu", 4.3, 3.1, 3.9, 4.5, 2.4, 2.9, 4.2),
                                series("vorig jaar", 4.1, 3.3, 3.2, 4.4, 2.0, 2.1, 4.2)),
                        5),
                new Chart.Bars(
                        "Nog niets te tellen", "", axis("Jaar"), List.of(series("vennoten"))));
    }

    private static Chart.Axis axis(String name, String... points) {
        return new Chart.Axis(name, List.of(points));
    }

    private static Chart.Series series(String name, double... values) {
        return new Chart.Series(name, Arrays.stream(values).boxed().toList());
    }
}
