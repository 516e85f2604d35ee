package coop.meent.knowledge.exchange;

import coop.meent.api.Markdown;
import coop.meent.api.Platform;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.knowledge.articles.Arrival;
import coop.meent.knowledge.articles.Arrivals;
import coop.meent.knowledge.articles.Care;
import coop.meent.knowledge.exchange.Imports.Held;
import coop.meent.knowledge.exchange.Linking.Lead;
import coop.meent.knowledge.exchange.PieceStore.Next;
import coop.meent.knowledge.exchange.PieceStore.Place;
import coop.meent.knowledge.shelves.Collection;
import coop.meent.knowledge.writing.Destination;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/// Makes articles of files that lie ready. Their texts stay as they are; what changes is where
/// their links lead.
final class Placing {
    private final PieceStore pieces = new PieceStore();
    private final OriginStore origins = new OriginStore();
    private final Markdown markdown;
    private final Supplier<List<String>> sectors;
    private final Arrivals arrivals;
    private final Clock clock;

    Placing(Platform platform, Arrivals arrivals) {
        this.markdown = platform.markdown();
        this.sectors = platform.organisations()::sectors;
        this.arrivals = arrivals;
        this.clock = platform.clock();
    }

    void place(Transaction tx, Viewer viewer, Held into, List<Next> next) {
        long id = into.folder().id();
        var there = new There(pieces.places(tx.handle(), id));
        for (var it : next) {
            place(tx, viewer, into, there, it);
        }
        var numbers = next.stream().map(it -> it.piece().no()).toList();
        pieces.step(tx.handle(), id, numbers, "PLACED");
    }

    private void place(Transaction tx, Viewer viewer, Held into, There there, Next it) {
        long id = into.folder().id();
        var piece = it.piece();
        var source = Source.of(piece.content());
        var known = Set.copyOf(sectors.get());
        var head = new HeadReader(source).read(known, into.folder().language());
        var used = new TreeSet<String>();
        var body = markdown.rewrite(source.body(), to -> there.destination(piece.path(), to, used));
        arrivals.place(
                tx,
                viewer,
                new Arrival(
                        it.article(),
                        "import:" + id + ":" + piece.no(),
                        into.collection().id(),
                        Draft.card(head, piece.title()),
                        body,
                        head.front(),
                        care(head, into.collection()),
                        there.article(head.translationOf()),
                        used.stream().map(there::file).toList()));
        used.forEach(path -> origins.addFile(tx.handle(), there.file(path), path));
        origins.add(tx.handle(), it.article(), piece.path(), source.marked(), head);
    }

    // nobody here is who is named there: until somebody is, the editors are asked
    private Care care(Head head, Collection collection) {
        var usual = LocalDate.now(clock).plus(collection.rhythm());
        return new Care(OptionalLong.empty(), OptionalLong.empty(), head.reviewBy().orElse(usual));
    }

    /// What a folder's links can lead to, as it is called here.
    private static final class There {
        private final Map<String, Long> articles = new HashMap<>();
        private final Map<String, String> files = new HashMap<>();
        private final Linking linking;

        There(List<Place> places) {
            var headings = new HashMap<String, Set<String>>();
            for (var it : places) {
                if (it.stored().isEmpty()) {
                    articles.put(it.path(), it.article());
                    headings.put(it.path(), new HashSet<>(it.headings()));
                } else {
                    files.put(it.path(), it.stored());
                }
            }
            this.linking = new Linking(headings, files.keySet());
        }

        OptionalLong article(String path) {
            var id = articles.get(path);
            return id == null ? OptionalLong.empty() : OptionalLong.of(id);
        }

        String file(String path) {
            return files.getOrDefault(path, "");
        }

        /// @param used gets the path of a file that is meant
        String destination(String from, String written, Set<String> used) {
            return switch (linking.of(from, written)) {
                case Lead.Text(var path, var anchor, _) ->
                        Destination.article(articles.getOrDefault(path, 0L)) + behind(anchor);
                case Lead.File(var path) -> {
                    used.add(path);
                    yield Destination.file(file(path));
                }
                case Lead.Heading(var anchor, boolean known) -> known ? behind(anchor) : written;
                case Lead.Other _ -> written;
            };
        }

        private static String behind(String anchor) {
            return anchor.isEmpty() ? "" : "#" + anchor;
        }
    }
}
