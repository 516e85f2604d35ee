package coop.meent.knowledge.exchange;

import coop.meent.api.Platform;
import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import coop.meent.api.Work;
import coop.meent.knowledge.exchange.Import.State;
import coop.meent.knowledge.exchange.Imports.Held;
import coop.meent.knowledge.exchange.RemarkStore.About;
import coop.meent.knowledge.exchange.Source.Remark;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Imports as their pages show them.
final class ImportViews {
    private final Texts texts;
    private final Work work;
    private final ZoneId zone;

    ImportViews(Platform platform) {
        this.texts = platform.texts();
        this.work = platform.work();
        this.zone = platform.clock().getZone();
    }

    /// An import in a list.
    record Row(String day, String year, String file, String path, String said) {}

    /// A remark.
    ///
    /// @param line empty for the file as a whole
    record Told(String path, String line, boolean grave, String said) {}

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

    /// @param most how many remarks a page holds
    Map<String, Object> of(Viewer viewer, Held held, List<About> remarks, int most) {
        var folder = held.folder();
        var model = new HashMap<String, Object>();
        model.put("collection", held.collection());
        model.put("folder", folder);
        model.put("said", said(viewer, folder));
        model.put("done", folder.state() == State.DONE ? folder.total() : folder.done());
        model.put("work", path(folder));
        model.put("remarks", remarks.stream().map(it -> told(viewer.language(), it)).toList());
        model.put(
                "next",
                remarks.size() < most ? "" : folder.path() + "?after=" + remarks.getLast().no());
        return model;
    }

    private String path(Import folder) {
        return folder.work().isPresent() ? work.path(folder.work().getAsLong()) : "";
    }

    private String said(Viewer viewer, Import it) {
        var key = "exchange.state." + it.state().name().toLowerCase(Locale.ROOT);
        return texts.text(viewer.language(), key, it.texts(), it.placed());
    }

    private Told told(String language, About about) {
        var remark = about.remark();
        var line = remark.line() == 0 ? "" : Integer.toString(remark.line());
        return new Told(about.path(), line, remark.grave(), said(language, remark));
    }

    String said(String language, Remark remark) {
        var what = remark.what();
        return texts.text(language, what.key(), what.arguments().toArray());
    }
}
