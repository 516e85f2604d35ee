package coop.meent.knowledge.editing;

import coop.meent.knowledge.articles.Revision;
import coop.meent.knowledge.articles.Saved;
import coop.meent.knowledge.writing.WordDiff;
import coop.meent.knowledge.writing.WordDiff.Passage;
import java.util.List;
import java.util.stream.Stream;

/// Two editors who met.
///
/// @param base from which both began
/// @param theirs what the other one saved
/// @param author the name of the other one; empty when they have left
/// @param other what they changed
/// @param own what this editor changed
record Clash(
        Revision base, Revision theirs, String author, List<Passage> other, List<Passage> own) {
    static Clash of(Saved.Stale stale, String author) {
        var base = stale.base();
        var theirs = stale.theirs();
        var mine = stale.mine();
        return new Clash(
                base,
                theirs,
                author,
                all(
                        WordDiff.of(base.title(), theirs.title()),
                        WordDiff.of(base.summary(), theirs.summary()),
                        WordDiff.of(base.body(), theirs.body())),
                all(
                        WordDiff.of(base.title(), mine.card().title()),
                        WordDiff.of(base.summary(), mine.card().summary()),
                        WordDiff.of(base.body(), mine.body())));
    }

    private static List<Passage> all(
            List<Passage> title, List<Passage> summary, List<Passage> body) {
        return Stream.of(title, summary, body).flatMap(List::stream).toList();
    }
}
