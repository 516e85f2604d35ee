package coop.meent.core.themes;

import coop.meent.api.Chart;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;

/// The figures of a chart as a table: what a screen reader reads, and what one copies.
final class ChartTable {
    private final Chart chart;
    private final DoubleFunction<String> number;
    private final UnaryOperator<String> words;

    ChartTable(Chart chart, DoubleFunction<String> number, UnaryOperator<String> words) {
        this.chart = chart;
        this.number = number;
        this.words = words;
    }

    String html() {
        var html =
                new StringBuilder(
                        "<div class=\"tw\"><table class=\"table tight\"><caption class=\"vh\">");
        html.append(Markup.escape(chart.title())).append("</caption><thead><tr><th scope=\"col\">");
        html.append(Markup.escape(chart.axis().name())).append("</th>");
        for (var series : chart.series()) {
            html.append(
                    "<th scope=\"col\" class=\"r\">%s</th>"
                            .formatted(Markup.escape(series.name())));
        }
        html.append("</tr></thead><tbody>");
        for (int i = 0; i < chart.axis().points().size(); i++) {
            html.append(row(i));
        }
        return html.append("</tbody></table></div>").toString();
    }

    private String row(int point) {
        var name = Markup.escape(chart.axis().points().get(point));
        var row = new StringBuilder("<tr><th scope=\"row\">");
        // the drawing has no place for the names of a radar, only for their places
        row.append(chart instanceof Chart.Radar ? point + 1 + ". " + name : name).append("</th>");
        for (var series : chart.series()) {
            row.append("<td class=\"r\">").append(cell(series.values().get(point))).append("</td>");
        }
        return row.append("</tr>").toString();
    }

    private String cell(double value) {
        return Scale.shows(value)
                ? Markup.escape(number.apply(value))
                : "–<span class=\"vh\"> " + words.apply("chart.missing") + "</span>";
    }
}
