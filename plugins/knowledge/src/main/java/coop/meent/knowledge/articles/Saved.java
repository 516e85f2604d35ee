package coop.meent.knowledge.articles;

/// What became of a [Save].
public sealed interface Saved {
    /// It is kept.
    ///
    /// @param article as it is now
    /// @param revision number of the text that was saved
    record Done(Article article, int revision) implements Saved {}

    /// Somebody else saved in the meantime; nothing was kept.
    ///
    /// @param base from which this editor began
    /// @param theirs what is the newest now
    /// @param mine what this editor sent
    record Stale(Revision base, Revision theirs, Save mine) implements Saved {}
}
