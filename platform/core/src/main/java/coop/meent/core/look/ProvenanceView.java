package coop.meent.core.look;

import coop.meent.core.themes.Provenance;
import coop.meent.core.themes.Provenance.State;
import java.util.List;
import java.util.Locale;

/// The files of a kind: those that override something first and one by one, the others counted.
///
/// @param overriding what differs from its original
/// @param originals what comes from where it was made, by who made it
public record ProvenanceView(List<Line> overriding, List<Group> originals) {
    /// A file that overrides another.
    public record Line(
            String name,
            String winner,
            String overridden,
            String state,
            boolean attention,
            String marker) {}

    /// The files of one layer that override nothing.
    public record Group(String layer, List<String> names) {}

    static ProvenanceView of(List<Provenance.File> files) {
        var overriding =
                files.stream()
                        .filter(it -> it.state() != State.ORIGINAL)
                        .map(ProvenanceView::line)
                        .toList();
        var plain = files.stream().filter(it -> it.state() == State.ORIGINAL).toList();
        var groups =
                plain.stream()
                        .map(Provenance.File::winner)
                        .distinct()
                        .map(layer ->
                                new Group(
                                        layer,
                                        plain.stream()
                                                .filter(it -> it.winner().equals(layer))
                                                .map(Provenance.File::name)
                                                .toList()))
                        .toList();
        return new ProvenanceView(overriding, groups);
    }

    private static Line line(Provenance.File file) {
        boolean attention = file.state() == State.OUTDATED || file.state() == State.UNMARKED;
        return new Line(
                file.name(),
                file.winner(),
                String.join(", ", file.overridden()),
                file.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                attention,
                file.marker());
    }
}
