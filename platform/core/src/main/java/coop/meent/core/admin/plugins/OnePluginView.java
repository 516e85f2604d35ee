package coop.meent.core.admin.plugins;

import coop.meent.core.exchange.Trouble;
import coop.meent.core.plugins.Condition;
import coop.meent.core.plugins.PersonalData;
import coop.meent.core.plugins.removal.Holdings;
import java.time.Instant;
import java.util.List;

/// One plugin, as the team sees it.
///
/// @param plugin what the list says of it too
/// @param removed whether it was taken away
/// @param author who made it; these four are empty when they are not told, or its files are gone
/// @param licence under which
/// @param homepage where more is told of it
/// @param api versions of the api with which it works
/// @param may what it may do besides its own pages and tables
/// @param pages how many it serves now
/// @param calls how many API routes it serves now
/// @param personalData what it keeps of persons
/// @param holdings what there is of it
/// @param versions that can be put back
/// @param unmet what it lacks to run
/// @param unheard what others told it and it could not take in yet
/// @param changes what happened to it lately, the newest first
record OnePluginView(
        PluginView plugin,
        boolean removed,
        String author,
        String licence,
        String homepage,
        String api,
        List<Power> may,
        long pages,
        long calls,
        List<Kept> personalData,
        Holdings holdings,
        List<Version> versions,
        List<Need> unmet,
        List<Trouble> unheard,
        List<Change> changes) {
    /// Something that it keeps of persons.
    record Kept(String table, String what, String retention) {
        static Kept of(PersonalData one, String language) {
            return new Kept(
                    one.table(),
                    PersonalData.in(language, one.what()),
                    PersonalData.in(language, one.retention()));
        }
    }

    /// A version that is still unpacked.
    ///
    /// @param current whether it is the one that is wanted
    record Version(String folder, String version, Instant takenAt, boolean current) {}

    /// Something that it lacks.
    ///
    /// @param kind as in the words `plugins.condition.…`
    record Need(String kind, String reason, Instant since) {
        static Need of(Condition it) {
            return new Need(it.kind().key(), it.reason(), it.since());
        }
    }

    /// Something that happened to it.
    record Change(String version, String kind, boolean met, String reason, Instant at) {
        static Change of(Condition.Change it) {
            var condition = it.condition();
            return new Change(
                    it.version(),
                    condition.kind().key(),
                    condition.met(),
                    condition.reason(),
                    condition.since());
        }
    }

    /// {@return versions that can be put in the place of the one that is wanted}
    public List<Version> others() {
        return versions.stream().filter(it -> !it.current()).toList();
    }
}
