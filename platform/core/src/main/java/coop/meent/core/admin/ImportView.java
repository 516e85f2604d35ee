package coop.meent.core.admin;

import coop.meent.core.membership.imports.ImportReport;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// What the page of an import shows of its report: what needs a look first, and not too much of it.
///
/// @param key under which the file is kept
/// @param groups lines of one kind
public record ImportView(String key, ImportReport report, List<Group> groups) {
    private static final int MOST = 200;

    /// Lines of one kind.
    ///
    /// @param rest how many more there are than are shown
    public record Group(String kind, String label, List<ImportReport.Line> lines, int rest) {}

    static ImportView of(String key, ImportReport report) {
        var groups =
                Stream.of("invalid", "duplicate", "changed", "new", "same")
                        .map(kind -> lines(report, kind))
                        .filter(lines -> !lines.isEmpty())
                        .map(ImportView::group)
                        .toList();
        return new ImportView(key, report, groups);
    }

    private static List<ImportReport.Line> lines(ImportReport report, String kind) {
        return report.lines().stream().filter(line -> Objects.equals(line.kind(), kind)).toList();
    }

    private static Group group(List<ImportReport.Line> lines) {
        var shown = lines.subList(0, Math.min(MOST, lines.size()));
        var first = lines.getFirst();
        return new Group(first.kind(), first.label(), shown, lines.size() - shown.size());
    }

    /// {@return whether there is anything that could be imported}
    public boolean possible() {
        return report.counts().writes() > 0;
    }
}
