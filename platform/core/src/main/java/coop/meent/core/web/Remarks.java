package coop.meent.core.web;

import coop.meent.core.themes.PageView;
import java.util.List;
import java.util.stream.Stream;

/// What every page says above its text to whoever works on the site, such as why a plugin that is
/// being written does not compile; nothing on a site that people use.
public final class Remarks {
    private volatile List<String> lines = List.of();

    /// Says these from now on, and nothing that was said before.
    public void say(List<String> newest) {
        lines = List.copyOf(newest);
    }

    List<PageView.Flash> with(List<PageView.Flash> flashes) {
        var said = lines.stream().map(it -> new PageView.Flash("error", it));
        return Stream.concat(said, flashes.stream()).toList();
    }
}
