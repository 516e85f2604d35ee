package coop.meent.sharing.inventory;

import coop.meent.api.Organisation;
import coop.meent.api.Platform;
import coop.meent.api.Viewer;
import coop.meent.sharing.inventory.Import.State;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Imports as their pages show them.
final class ImportViews {
    private final Platform platform;
    private final ZoneId zone;

    ImportViews(Platform platform) {
        this.platform = platform;
        this.zone = platform.clock().getZone();
    }

    /// An import in a list.
    public record Row(String day, String year, String file, String path, String said) {}

    /// A line.
    ///
    /// @param outcome code of what would become of it
    public record Told(int no, String title, String inventory, String outcome, List<String> said) {}

    List<Row> list(Viewer viewer, List<Import> imports) {
        var day = DateTimeFormatter.ofPattern("d/M", Locale.ROOT).withZone(zone);
        var year = DateTimeFormatter.ofPattern("uuuu", Locale.ROOT).withZone(zone);
        return imports.stream()
                .map(it ->
                        new Row(
                                day.format(it.at()),
                                year.format(it.at()),
                                it.file(),
                                it.path(),
                                said(viewer, it)))
                .toList();
    }

    /// @param most how many lines a page holds
    Map<String, Object> of(Viewer viewer, Import sheet, List<Line> lines, int most) {
        var model = new HashMap<String, Object>();
        model.put("sheet", sheet);
        model.put("organisation", organisation(sheet));
        model.put("said", said(viewer, sheet));
        model.put("done", sheet.state() == State.DONE ? sheet.total() : sheet.done());
        model.put("work", path(sheet));
        model.put("lines", lines.stream().map(it -> told(viewer.language(), it)).toList());
        model.put(
                "next", lines.size() < most ? "" : sheet.path() + "?after=" + lines.getLast().no());
        return model;
    }

    private String organisation(Import sheet) {
        return platform.organisations()
                .find(sheet.organisation())
                .map(Organisation::name)
                .orElse("");
    }

    private String path(Import sheet) {
        return sheet.work().isPresent() ? platform.work().path(sheet.work().getAsLong()) : "";
    }

    private String said(Viewer viewer, Import it) {
        var key = "inventory.state." + it.state().name().toLowerCase(Locale.ROOT);
        return platform.texts().text(viewer.language(), key, it.total(), it.done());
    }

    private Told told(String language, Line line) {
        return new Told(
                line.no(),
                line.title(),
                line.inventory(),
                line.outcome().name().toLowerCase(Locale.ROOT),
                said(language, line));
    }

    /// {@return what is to be told of a line, in words}
    List<String> said(String language, Line line) {
        return line.remarks().stream()
                .map(it -> platform.texts().text(language, it.key(), it.arguments().toArray()))
                .toList();
    }
}
