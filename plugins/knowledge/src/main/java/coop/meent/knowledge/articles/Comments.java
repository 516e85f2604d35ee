package coop.meent.knowledge.articles;

import coop.meent.api.MeentException;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.knowledge.writing.Paragraphs;
import coop.meent.knowledge.writing.Paragraphs.Paragraph;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What editors and reviewers say to each other about paragraphs.
public final class Comments {
    private static final int LONGEST = 2_000;
    private static final int MOST = 200;

    private final CommentStore store = new CommentStore();
    private final Transactions transactions;
    private final Articles articles;
    private final Views views;
    private final Clock clock;

    Comments(Platform platform, Articles articles, Views views) {
        this.transactions = platform.transactions();
        this.articles = articles;
        this.views = views;
        this.clock = platform.clock();
    }

    /// A comment with the name of who made it; empty when they have left.
    public record Told(Comment comment, String author) {}

    /// {@return all comments on an article that the viewer keeps: open ones first}
    public List<Told> of(Viewer viewer, Article article) {
        var all = transactions.read(viewer, db -> store.of(db, article.id(), MOST));
        var names = all.isEmpty() ? Map.<Long, String>of() : named(all.stream());
        return all.stream().map(it -> new Told(it, Views.name(names, it.author()))).toList();
    }

    private Map<Long, String> named(Stream<Comment> comments) {
        return views.names(comments.map(Comment::author));
    }

    /// {@return what is wrong with a comment}
    public static List<Problem> check(String text) {
        if (text.isBlank()) {
            return List.of(Problem.of("comment", "desk.problem.comment"));
        }
        return text.length() > LONGEST
                ? List.of(Problem.of("comment", "articles.problem.long", LONGEST))
                : List.of();
    }

    /// Says something about a paragraph.
    ///
    /// @param paragraph from 1; 0 for the whole text
    /// @throws MeentException when something in it is wrong, or the viewer may not
    public Comment say(Viewer viewer, long id, int revision, int paragraph, String text) {
        var article = articles.kept(viewer, id).article();
        var problems = check(text);
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
        return transactions.run(
                viewer,
                tx -> {
                    var body =
                            articles.revision(tx.handle(), article.id(), revision)
                                    .orElseThrow(() -> missing("revision " + revision))
                                    .body();
                    var quote = quote(body, paragraph);
                    var said =
                            new Comment(
                                    0,
                                    revision,
                                    paragraph,
                                    quote,
                                    Card.clean(text).strip(),
                                    viewer.person(),
                                    clock.instant(),
                                    Optional.empty());
                    long made = store.insert(tx.handle(), id, said);
                    return store.find(tx.handle(), id, made).orElseThrow();
                });
    }

    private static String quote(String body, int paragraph) {
        return paragraph == 0
                ? ""
                : Paragraphs.find(body, paragraph)
                        .map(Paragraph::words)
                        .orElseThrow(() -> wrong("paragraph"));
    }

    /// Says that a comment is settled, or that it is not after all.
    public Comment settle(Viewer viewer, long id, long comment, boolean settled) {
        long article = articles.kept(viewer, id).article().id();
        return transactions.run(
                viewer,
                tx -> {
                    var db = tx.handle();
                    var at = settled ? clock.instant() : null;
                    store.settle(db, article, comment, viewer.person(), at);
                    return store.find(db, article, comment)
                            .orElseThrow(() -> missing("comment " + comment));
                });
    }

    private static MeentException missing(String what) {
        return MeentException.notFound(what);
    }

    private static MeentException wrong(String field) {
        return MeentException.invalid(List.of(Problem.of(field, "desk.problem.paragraph")));
    }
}
