package coop.meent.knowledge.reading;

import coop.meent.api.LongWork.Turn;
import coop.meent.api.Paper;
import coop.meent.api.Platform;
import coop.meent.api.Transaction;
import coop.meent.knowledge.articles.Articles;
import coop.meent.knowledge.articles.Reading;
import coop.meent.knowledge.reading.PaperStore.Ordered;
import coop.meent.knowledge.reading.PaperStore.Piece;
import coop.meent.knowledge.shelves.Collection;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes one paper of many articles.
final class Binding {
    /// The cursor once all articles are laid ready.
    static final String WHOLE = "whole";

    private static final int AT_ONCE = 20;
    private static final int MOST_CHARACTERS = 750_000;

    private final PaperStore store = new PaperStore();
    private final Platform platform;
    private final Articles articles;
    private final ArticlePaper papers;

    Binding(Platform platform, Articles articles, ArticlePaper papers) {
        this.platform = platform;
        this.articles = articles;
        this.papers = papers;
    }

    /// A chapter, as the template reads it.
    record Chapter(Piece piece, Optional<LocalDate> checked) {
        public String anchor() {
            return "a" + piece.article();
        }
    }

    /// Lays the next articles ready.
    Turn gather(Transaction tx, Ordered paper, String cursor) {
        var db = tx.handle();
        var bound = articles.bound(db, paper.eyes(), paper.collection());
        var slice = articles.book(db, paper.eyes(), paper.collection(), cursor, AT_ONCE);
        var pieces = new ArrayList<Piece>();
        var inside = new HashSet<>(bound);
        for (var it : slice.items()) {
            pieces.add(piece(it, paper, paper.done() + pieces.size() + 1, inside));
        }
        store.add(db, paper, pieces, bound.size());
        return Turn.on(slice.next().orElse(WHOLE), paper.done() + pieces.size(), bound.size() + 1L);
    }

    private Piece piece(Reading it, Ordered paper, int no, Set<Long> bound) {
        var card = it.article().card();
        return new Piece(
                no,
                it.article().id(),
                card.title(),
                card.language(),
                card.summary(),
                it.checked(),
                it.article().care().reviewBy(),
                papers.html(it, paper.language(), bound, 1));
    }

    /// {@return the file; empty when it is too long for one paper}
    Optional<byte[]> print(Collection collection, Ordered paper, List<Piece> pieces) {
        if (pieces.stream().mapToInt(it -> it.html().length()).sum() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        var chapters = pieces.stream().map(this::chapter).toList();
        var language = paper.language();
        var address = platform.links().absolute(collection.path(), language);
        var model =
                Map.of(
                        "collection", collection,
                        "chapters", chapters,
                        "made", papers.day(paper.asked()),
                        "address", address);
        var file = new ByteArrayOutputStream();
        platform.papers()
                .write(
                        new Paper(
                                "knowledge/reading/collection-paper.peb",
                                language,
                                model,
                                platform.texts().text(language, "menu.knowledge"),
                                collection.name(),
                                paper.asked(),
                                address),
                        List.of(),
                        file);
        return Optional.of(file.toByteArray());
    }

    private Chapter chapter(Piece piece) {
        return new Chapter(piece, piece.checked().map(papers::day));
    }
}
