package coop.meent.e2e;

import java.util.List;
import java.util.Map;

/// An address to be walked to, as the site itself lists it.
///
/// @param owner `core` or the plugin's id
/// @param route its path with parameters
/// @param address a path that works on the demo; empty when the route carries none
record Spot(String owner, String route, String address) {
    private static final String LISTED =
            """
            async () => (await (await fetch('/api/v1/admin/routes')).json()).items
              .filter(it => it.kind === 'page' && it.verb === 'GET')
              .map(it => ({owner: it.owner, path: it.path, sample: it.sample}))
            """;

    /// {@return every page, feed and file of the site}
    ///
    /// @param team somebody who may read the list
    static List<Spot> all(Visitor team) {
        team.goTo("/");
        var items = (List<?>) team.page().evaluate(LISTED);
        return items.stream().map(it -> of((Map<?, ?>) it)).toList();
    }

    private static Spot of(Map<?, ?> item) {
        var path = String.valueOf(item.get("path"));
        var sample = String.valueOf(item.get("sample"));
        boolean asks = path.contains("{") || path.contains("<");
        return new Spot(
                String.valueOf(item.get("owner")), path, sample.isEmpty() && !asks ? path : sample);
    }

    /// {@return the address in a language; Dutch is the one without a prefix}
    String in(String language) {
        return language.equals("nl") ? address : "/" + language + address;
    }
}
