package coop.meent.compass.network;

import coop.meent.compass.releases.Figures;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A release as it is kept: when it was made, and its views.
///
/// @param organisations how many took part, with those who wait
/// @param views in the order in which they came out
/// @param refused codes of the views that had too few organisations to remain anonymous
public record Edition(Head head, int organisations, List<Shown> views, List<String> refused) {
    /// What names a release.
    public record Head(long id, Quarter quarter, Instant at) {}

    /// A view that came out.
    ///
    /// @param code as [coop.meent.compass.releases.View#code]
    /// @param figures empty once it was taken down
    /// @param waiting how many organisations fit it and wait
    public record Shown(long id, String code, Optional<Figures> figures, int waiting) {
        public boolean up() {
            return figures.isPresent();
        }
    }

    public Edition {
        views = List.copyOf(views);
        refused = List.copyOf(refused);
    }

    /// {@return the same, with what was refused}
    Edition with(List<String> codes) {
        return new Edition(head, organisations, views, codes);
    }

    /// {@return the view with this code, also when it was taken down}
    public Optional<Shown> view(String code) {
        return views.stream().filter(it -> it.code().equals(code)).findFirst();
    }
}
