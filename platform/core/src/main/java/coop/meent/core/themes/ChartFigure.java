package coop.meent.core.themes;

import coop.meent.api.Chart;
import coop.meent.core.text.Language;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;

/// A chart as a page shows it: its name, the drawing, what is what, and the same figures as a
/// table. Always the same for the same chart.
final class ChartFigure {
    private static final int MANY = 14;

    private final Chart chart;
    private final NumberFormat format;
    private final UnaryOperator<String> words;
    private final String id;

    /// @param words the message of a key, in the reader's language
    ChartFigure(Chart chart, Language language, UnaryOperator<String> words) {
        this.chart = chart;
        this.format = NumberFormat.getInstance(language.locale());
        this.words = words;
        var crc = new CRC32();
        crc.update(chart.toString().getBytes(StandardCharsets.UTF_8));
        this.id = "chart-" + Long.toHexString(crc.getValue());
    }

    String html() {
        var caption =
                "<figcaption id=\"%s\"><span class=\"panel-h\">%s</span>%s</figcaption>"
                        .formatted(id, Markup.escape(chart.title()), unit());
        if (empty()) {
            return "<figure class=\"figure\">%s<p class=\"meta\">%s</p></figure>"
                    .formatted(caption, words.apply("chart.empty"));
        }
        return "<figure class=\"figure\">%s<div class=\"figure-g\"><div>%s%s</div>%s</div></figure>"
                .formatted(caption, drawing(), legend(), table());
    }

    private boolean empty() {
        return chart.series().stream().flatMap(it -> it.values().stream()).noneMatch(Scale::shows);
    }

    private String unit() {
        return chart.unit().isEmpty()
                ? ""
                : " <span class=\"meta\">" + Markup.escape(chart.unit()) + "</span>";
    }

    private String drawing() {
        int height = chart instanceof Chart.Radar ? RadarChart.HEIGHT : Plot.HEIGHT;
        return """
        <svg class="chart" viewBox="0 0 640 %d" role="img" aria-labelledby="%s">%s%s</svg>\
        """
                .formatted(height, id, Hatch.patterns(id, chart.series().size()), drawn());
    }

    private String drawn() {
        return switch (chart) {
            case Chart.Line line -> new LineChart(line, this::number).draw();
            case Chart.Bars bars -> new BarChart(bars, this::paint, this::number).draw();
            case Chart.Stacked parts -> new StackedChart(parts, this::paint, this::number).draw();
            case Chart.Radar radar -> new RadarChart(radar, this::number).draw();
        };
    }

    private String paint(int series) {
        return Hatch.paint(id, series);
    }

    private String number(double value) {
        return format.format(value);
    }

    private String legend() {
        if (chart.series().size() < 2) {
            return "";
        }
        var items = new StringBuilder();
        for (int i = 0; i < chart.series().size(); i++) {
            items.append("<li><svg class=\"chart\" viewBox=\"0 0 34 14\" aria-hidden=\"true\">")
                    .append(sign(i))
                    .append("</svg>")
                    .append(Markup.escape(chart.series().get(i).name()))
                    .append("</li>");
        }
        return "<ul class=\"legend\">" + items + "</ul>";
    }

    private String sign(int series) {
        return switch (chart) {
            case Chart.Line _ ->
                    "<g class=\"s%d\"><path class=\"l\" d=\"M0 7H34\"/></g>".formatted(series);
            case Chart.Radar _ ->
                    series == 0
                            ? "<rect class=\"n\" x=\"1\" y=\"1\" width=\"32\" height=\"12\"/>"
                            : "<path class=\"o o%d\" d=\"M0 7H34\"/>".formatted(series);
            case Chart.Bars _, Chart.Stacked _ ->
                    "<rect %s x=\"1\" y=\"1\" width=\"32\" height=\"12\"/>"
                            .formatted(paint(series));
        };
    }

    private String table() {
        var table = new ChartTable(chart, this::number, words).html();
        return chart.axis().points().size() <= MANY
                ? table
                : "<details><summary>%s</summary>%s</details>"
                        .formatted(words.apply("chart.figures"), table);
    }
}
