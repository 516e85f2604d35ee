package coop.meent.knowledge.editing;

import coop.meent.api.Principle;
import coop.meent.api.Problem;
import coop.meent.knowledge.articles.Article;
import coop.meent.knowledge.articles.Card;
import coop.meent.knowledge.articles.Kind;
import coop.meent.knowledge.articles.Revision;
import coop.meent.knowledge.writing.LineEnds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What somebody typed about an article.
///
/// @param kind code of a [Kind]
/// @param tags apart from those of the principles, with commas between them
/// @param principles tags
/// @param body Markdown, one character at the end of each line
/// @param note why
/// @param base number of the revision from which they began; 0 for a new article
record ArticleForm(
        String title,
        String summary,
        String kind,
        String language,
        String tags,
        List<String> principles,
        String sector,
        String legalForm,
        String body,
        String note,
        int base) {
    public ArticleForm {
        principles = List.copyOf(principles);
    }

    static ArticleForm fresh(Kind kind, String language, String body) {
        return new ArticleForm("", "", kind.code(), language, "", List.of(), "", "", body, "", 0);
    }

    static ArticleForm of(Article article, Revision text) {
        var card = article.card();
        return new ArticleForm(
                text.title(),
                text.summary(),
                card.kind().code(),
                card.language(),
                card.tags().stream()
                        .filter(it -> !principle(it))
                        .sorted()
                        .collect(Collectors.joining(", ")),
                card.tags().stream().filter(ArticleForm::principle).sorted().toList(),
                card.sector(),
                card.legalForm(),
                LineEnds.plain(text.body()),
                "",
                text.no());
    }

    static ArticleForm read(Function<String, String> sent, List<String> principles) {
        return new ArticleForm(
                sent.apply("title"),
                sent.apply("summary"),
                sent.apply("kind"),
                sent.apply("language"),
                sent.apply("tags"),
                principles,
                sent.apply("sector"),
                sent.apply("legalForm"),
                LineEnds.plain(sent.apply("body")),
                sent.apply("note"),
                number(sent.apply("base")));
    }

    // a database keeps every character but one
    static int number(String typed) {
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }

    private static boolean principle(String tag) {
        return tag.startsWith(Principle.TAGS);
    }

    /// {@return the same, made from another revision}
    ArticleForm from(int revision) {
        return new ArticleForm(
                title,
                summary,
                kind,
                language,
                tags,
                principles,
                sector,
                legalForm,
                body,
                note,
                revision);
    }

    /// {@return the same with another text}
    ArticleForm with(String text) {
        return new ArticleForm(
                title,
                summary,
                kind,
                language,
                tags,
                principles,
                sector,
                legalForm,
                text,
                note,
                base);
    }

    /// {@return the same, to be said in another language}
    ArticleForm in(String other) {
        return new ArticleForm(
                title, summary, kind, other, tags, principles, sector, legalForm, body, note, base);
    }

    /// {@return what the desk does not look at}
    List<Problem> check() {
        var problems = new ArrayList<Problem>();
        if (Kind.of(kind).isEmpty()) {
            problems.add(Problem.of("kind", "editing.problem.kind"));
        }
        if (legalForm.length() > 40) {
            problems.add(Problem.of("legalForm", "articles.problem.long", 40));
        }
        return problems;
    }

    Card card() {
        return new Card(
                kind(kind), language, title, summary, allTags(), sector.strip(), legalForm.strip());
    }

    private static Kind kind(String code) {
        return Optional.of(code).flatMap(Kind::of).orElse(Kind.PLAIN);
    }

    private Set<String> allTags() {
        var all = new TreeSet<>(principles);
        Arrays.stream(tags.split("[,;\\n]", -1)).map(String::strip).forEach(all::add);
        return all;
    }

    /// {@return whether somebody who began with the other changed nothing}
    boolean same(ArticleForm other) {
        return card().equals(other.card())
                && body.equals(other.body)
                && note.strip().equals(other.note.strip());
    }

    /// {@return the text as it stands in a field: browsers leave out the end of a first line that
    /// is empty}
    public String shownBody() {
        return body.startsWith("\n") ? "\n" + body : body;
    }
}
