package coop.meent.core.bisect;

import java.util.List;
import java.util.Map;

/// A search, as the team reads it.
///
/// @param state `asked`, `running`, `waiting`, `found`, `innocent`, `fine`, `stopped` or
///   `broken_off`
/// @param path of the page; empty when somebody looks themselves
/// @param missing text that must be on it
/// @param alone whether the site judges by itself
/// @param asks whether somebody is to say how the pages are now
/// @param over whether it has come to an end
/// @param resting names of those that rest now
/// @param left how many questions there are at most
/// @param culprit id of who is to blame; empty while nobody is known to be
/// @param name of the culprit
/// @param quiet whether nobody else noticed
record SearchView(
        String state,
        String path,
        String missing,
        boolean alone,
        boolean asks,
        boolean over,
        List<String> resting,
        int left,
        String culprit,
        String name,
        boolean quiet) {
    static SearchView of(Search it, Map<String, String> names) {
        return new SearchView(
                it.state().key(),
                it.path(),
                it.missing(),
                it.alone(),
                it.asks(),
                it.over(),
                it.resting().stream().map(id -> names.getOrDefault(id, id)).toList(),
                it.halving().left(),
                it.culprit(),
                names.getOrDefault(it.culprit(), it.culprit()),
                it.quiet());
    }
}
