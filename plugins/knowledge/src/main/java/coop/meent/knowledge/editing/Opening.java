package coop.meent.knowledge.editing;

import coop.meent.api.MeentException;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.knowledge.articles.Article;
import coop.meent.knowledge.articles.Articles;
import coop.meent.knowledge.articles.Kind;
import coop.meent.knowledge.articles.Revision;
import coop.meent.knowledge.articles.Save;
import coop.meent.knowledge.articles.Translation;
import coop.meent.knowledge.writing.LineEnds;
import coop.meent.knowledge.writing.WordDiff;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// With what somebody begins to write, and what is kept of it in the end.
final class Opening {
    private final Transactions transactions;
    private final Articles articles;
    private final Drafts drafts;

    Opening(Transactions transactions, Articles articles, Drafts drafts) {
        this.transactions = transactions;
        this.articles = articles;
        this.drafts = drafts;
    }

    /// What waits for its writer.
    ///
    /// @param own what it would change
    record Offer(Sheet sheet, Draft draft, List<WordDiff.Passage> own) {
        public String resume() {
            return sheet.resume();
        }
    }

    /// A form to begin with, or a draft about which its writer is asked first.
    record Begun(ArticleForm form, Optional<Offer> offer) {}

    Drafts drafts() {
        return drafts;
    }

    Begun of(Viewer viewer, Sheet sheet, Function<String, String> query) {
        var form =
                sheet.article()
                        .map(it -> ArticleForm.of(it, revision(viewer, it, it.latest())))
                        .or(() -> sheet.original().map(it -> translated(viewer, it, query)))
                        .orElseGet(() -> skeleton(viewer, sheet, query));
        var draft = drafts.find(viewer, sheet).filter(it -> !it.form().same(form));
        if (draft.isEmpty()) {
            return new Begun(form, Optional.empty());
        }
        if (query.apply("draft").equals("resume")) {
            return new Begun(draft.get().form(), Optional.empty());
        }
        var own = WordDiff.of(form.body(), draft.get().form().body());
        return new Begun(form, Optional.of(new Offer(sheet, draft.get(), own)));
    }

    // what readers see is translated, and not what somebody still writes at
    private ArticleForm translated(
            Viewer viewer, Article original, Function<String, String> query) {
        int no = original.shown().orElse(original.latest());
        var form = ArticleForm.of(original, revision(viewer, original, no));
        return form.in(query.apply("language"));
    }

    private static ArticleForm skeleton(
            Viewer viewer, Sheet sheet, Function<String, String> query) {
        var kind = Kind.of(query.apply("kind")).orElse(Kind.PLAIN);
        var own = sheet.collection().language();
        var language = own.isEmpty() ? viewer.language() : own;
        return ArticleForm.fresh(kind, language, Skeletons.of(kind, language));
    }

    /// {@return what the form wants to be kept}
    ///
    /// @param body with links by id
    Save save(Viewer viewer, Sheet sheet, ArticleForm form, String body) {
        var article = sheet.article();
        if (article.isEmpty()) {
            var first = Save.first(sheet.collection().id(), form.card(), body).because(form.note());
            return sheet.original().map(it -> first.translating(of(it, form.base()))).orElse(first);
        }
        var before = revision(viewer, article.get(), form.base()).body();
        return Save.next(article.get(), form.base(), LineEnds.as(body, before))
                .with(form.card())
                .because(form.note());
    }

    /// {@return that a text says what this revision of the original says}
    static Translation of(Article original, int revision) {
        return new Translation(original.id(), Math.clamp(revision, 1, original.latest()));
    }

    private Revision revision(Viewer viewer, Article article, int no) {
        return transactions
                .read(viewer, db -> articles.revision(db, article.id(), no))
                .orElseThrow(() -> MeentException.notFound("revision " + no));
    }
}
