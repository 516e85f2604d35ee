package coop.meent.core.plugins;

import coop.meent.core.themes.Look;
import coop.meent.core.themes.Looks;
import coop.meent.core.web.Remarks;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// A running site, seen by somebody who writes a plugin for it: puts each version in the place of
/// the former one, and says on the pages what does not work.
public final class Workbench {
    private final Workpiece piece;
    private final PluginReconciler reconciler;
    private final Supplier<List<Look>> owners;
    private final Looks looks;
    private final Remarks remarks;

    /// @param owners how everybody looks who serves
    public Workbench(
            Workpiece piece,
            PluginReconciler reconciler,
            Supplier<List<Look>> owners,
            Looks looks,
            Remarks remarks) {
        this.piece = piece;
        this.reconciler = reconciler;
        this.owners = owners;
        this.looks = looks;
        this.remarks = remarks;
    }

    /// Starts the version in a folder in the place of the one that serves.
    ///
    /// @return why it does not start; what served before goes on serving then
    public Optional<String> reload(String folder) {
        try {
            piece.take(folder);
        } catch (PluginRefused refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
        reconciler.reconcile();
        var row = piece.found(folder);
        return row.observed().equals("started") ? Optional.empty() : Optional.of(row.reason());
    }

    /// Lets the next page read templates, words and files anew; no class is loaded for that.
    ///
    /// @return what is wrong with a template, in the words of the template engine
    public Optional<String> refresh() {
        looks.wear(looks.theme());
        return looks.objection(looks.theme(), owners.get());
    }

    /// Says on every page, from now on, what does not work.
    public void say(List<String> problems) {
        remarks.say(problems);
    }
}
