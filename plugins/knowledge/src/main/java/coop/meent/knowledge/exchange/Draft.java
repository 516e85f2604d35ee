package coop.meent.knowledge.exchange;

import coop.meent.api.Markdown;
import coop.meent.api.Markdown.Heading;
import coop.meent.api.Markdown.Targets;
import coop.meent.knowledge.articles.Card;
import coop.meent.knowledge.articles.Kind;
import coop.meent.knowledge.articles.Save;
import coop.meent.knowledge.exchange.Source.Remark;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A file that was sent, read as the article that it would be.
///
/// @param headings what can be led to in it
/// @param remarks what is to be told of its head
record Draft(
        String path,
        String content,
        Source source,
        Head head,
        String title,
        List<String> headings,
        List<Remark> remarks) {
    private static final int LONGEST_TITLE = 200;

    /// @param sectors their codes
    /// @param language of a file that says none
    static Draft of(
            String path, String content, Markdown markdown, Set<String> sectors, String language) {
        var source = Source.of(content);
        var reader = new HeadReader(source);
        var head = reader.read(sectors, language);
        var headings = markdown.document(source.body(), language, Targets.NONE).headings();
        return new Draft(
                path,
                content,
                source,
                head,
                title(head, headings, path),
                headings.stream().map(Heading::id).toList(),
                reader.remarks());
    }

    // what nobody named is called as its first heading, or as its file
    private static String title(Head head, List<Heading> headings, String path) {
        if (!head.title().isBlank()) {
            return head.title();
        }
        var title =
                headings.stream()
                        .map(it -> it.text().strip())
                        .filter(it -> !it.isEmpty())
                        .findFirst()
                        .orElseGet(() -> Paths.words(path));
        return title.substring(0, Math.min(title.length(), LONGEST_TITLE));
    }

    /// {@return what an editor would keep of it}
    Save save(long collection) {
        return Save.first(collection, card(head, title), source.body());
    }

    static Card card(Head head, String title) {
        return new Card(
                Kind.of(head.kind()).orElse(Kind.PLAIN),
                head.language(),
                title,
                head.summary(),
                new HashSet<>(head.tags()),
                head.sector(),
                head.legalForm());
    }

    /// {@return the file as it is laid ready}
    Piece piece() {
        return new Piece(0, path, title, content, headings, "");
    }
}
