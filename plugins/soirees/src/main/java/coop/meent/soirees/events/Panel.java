package coop.meent.soirees.events;

import coop.meent.api.Viewer;
import java.util.Map;
import java.util.Optional;

/// A piece that another package adds to a page of this plugin.
///
/// @param <T> what the page is about
public interface Panel<T> {
    /// {@return what to show; empty when there is nothing to say}
    Optional<Shown> of(Viewer viewer, T about);

    /// A template and what it reads. It stands in the page of somebody else, so it begins with a
    /// section and headings of the second degree, and finds its model under one name: `panel.rows`
    /// is what the model calls `rows`. The page includes it by `{% for it in panels %}{% include
    /// it.template with {"panel": it.model} %}{% endfor %}`.
    record Shown(String template, Map<String, ?> model) {}
}
