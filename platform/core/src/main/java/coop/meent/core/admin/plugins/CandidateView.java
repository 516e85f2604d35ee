package coop.meent.core.admin.plugins;

import coop.meent.core.plugins.Candidate;
import coop.meent.core.plugins.Capabilities;
import coop.meent.core.plugins.Manifest;
import coop.meent.core.plugins.PersonalData;
import coop.meent.core.plugins.PluginRow;
import coop.meent.core.plugins.PluginSetting;
import java.util.List;
import java.util.Optional;

/// An archive that waits for a yes: what it is, and what it changes.
///
/// @param key under which it waits; empty in the API
/// @param version of the archive
/// @param before the version that is there; empty when it is new here, or was erased
/// @param removed whether what is there was taken away, and its data kept
/// @param here whether just this archive is there and on
/// @param trust `signed` or `unsigned`
/// @param signer whose key vouches for it
/// @param author who made it; may be empty
/// @param licence under which; may be empty
/// @param api versions of the api with which it works
/// @param may what it may do besides its own pages and tables
/// @param mayMore what of that the version that is there may not
/// @param mayLess what only the version that is there may
/// @param settings that are new
/// @param keeps what it keeps of persons
/// @param keepsMore what of that is new
/// @param tables that it makes or changes
/// @param against what it was compared with
record CandidateView(
        String key,
        String id,
        String name,
        String about,
        String version,
        String before,
        boolean removed,
        boolean here,
        String trust,
        String signer,
        String author,
        String licence,
        String api,
        List<Power> may,
        List<Power> mayMore,
        List<Power> mayLess,
        List<String> settings,
        List<String> keeps,
        List<String> keepsMore,
        List<String> tables,
        String against) {
    static CandidateView of(String key, Candidate candidate, String language) {
        var manifest = candidate.manifest();
        var row = candidate.before().map(Candidate.Before::row);
        var former = candidate.before().flatMap(Candidate.Before::manifest);
        var difference = difference(manifest, former);
        var keeps = keeps(manifest, language);
        return new CandidateView(
                key,
                manifest.id(),
                manifest.name(language),
                manifest.about(language),
                manifest.version(),
                kept(row),
                row.filter(PluginRow::gone).isPresent(),
                candidate.here(),
                candidate.vouched().kind(),
                candidate.vouched().by(),
                manifest.credits().author(),
                manifest.credits().licence(),
                manifest.api(),
                Power.of(manifest.capabilities().each()),
                Power.of(difference.added()),
                Power.of(difference.removed()),
                settings(manifest, former, language),
                keeps,
                more(keeps, former, language),
                candidate.changes().tables(),
                candidate.against());
    }

    private static Capabilities.Difference difference(Manifest next, Optional<Manifest> former) {
        return former.map(Manifest::capabilities).orElse(Capabilities.NONE).to(next.capabilities());
    }

    private static String kept(Optional<PluginRow> row) {
        return row.filter(it -> !it.wanted().equals("erased")).map(PluginRow::version).orElse("");
    }

    private static List<String> settings(
            Manifest manifest, Optional<Manifest> former, String language) {
        var known =
                former.map(Manifest::settings).orElse(List.of()).stream()
                        .map(PluginSetting::key)
                        .toList();
        return manifest.settings().stream()
                .filter(it -> !known.contains(it.key()))
                .map(it -> PersonalData.in(language, it.label()))
                .toList();
    }

    private static List<String> keeps(Manifest manifest, String language) {
        return manifest.personalData().stream()
                .map(it -> PersonalData.in(language, it.what()))
                .distinct()
                .toList();
    }

    private static List<String> more(
            List<String> keeps, Optional<Manifest> before, String language) {
        var known = before.map(it -> keeps(it, language)).orElse(List.of());
        return keeps.stream().filter(it -> !known.contains(it)).toList();
    }

    /// {@return whether it takes the place of another version}
    public boolean upgrade() {
        return !before.isEmpty() && !removed && !here;
    }
}
