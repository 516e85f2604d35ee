package coop.meent.core.admin;

import coop.meent.api.Chart;
import coop.meent.api.Chart.Axis;
import coop.meent.api.Chart.Series;
import java.util.Arrays;
import java.util.List;

/// One chart of each kind, and one without figures, for the style guide. Invented, and in Dutch.
final class SampleCharts {
    private static final Axis YEARS =
            axis("Jaar", "2019", "2020", "2021", "2022", "2023", "2024", "2025", "2026");

    private SampleCharts() {}

    static List<Chart> all() {
        return List.of(growth(), quarters(), comings(), compass(), nothing());
    }

    private static Chart growth() {
        var members = series("vennoten", 96, 141, 189, 260, 341, 398, 466, 512);
        var aim = series("doel", 100, 150, 200, 275, 350, 425, 500, Double.NaN);
        return new Chart.Line("Zo groeit de coöperatie", "vennoten", YEARS, List.of(members, aim));
    }

    private static Chart quarters() {
        var axis = axis("Kwartaal", "eerste", "tweede", "derde", "vierde");
        return new Chart.Bars(
                "Vacatures per kwartaal", "", axis, List.of(series("2026", 18, 31, 12, 27)));
    }

    private static Chart comings() {
        var parts =
                List.of(
                        series("bleven", 0, 88, 131, 176, 248, 327, 384, 451),
                        series("kwamen erbij", 96, 53, 58, 84, 93, 71, 82, 61),
                        series("gingen weg", 0, -8, -10, -13, -12, -14, -14, -15));
        return new Chart.Stacked("Wie kwam en wie ging", "vennoten", YEARS, parts);
    }

    private static Chart compass() {
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
        var both =
                List.of(
                        series("nu", 4.3, 3.1, 3.9, 4.5, 2.4, 2.9, 4.2),
                        series("vorig jaar", 4.1, 3.3, 3.2, 4.4, 2, 2.1, 4.2));
        return new Chart.Radar("Windhoek op het kompas", "van 0 tot 5", principles, both, 5);
    }

    private static Chart nothing() {
        return new Chart.Bars("Nog niets te tellen", "", axis("Jaar"), List.of(series("vennoten")));
    }

    private static Axis axis(String name, String... points) {
        return new Axis(name, List.of(points));
    }

    private static Series series(String name, double... values) {
        return new Series(name, Arrays.stream(values).boxed().toList());
    }
}
