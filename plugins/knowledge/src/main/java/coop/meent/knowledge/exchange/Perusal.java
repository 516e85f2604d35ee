package coop.meent.knowledge.exchange;

import coop.meent.api.Markdown;
import coop.meent.api.Problem;
import coop.meent.knowledge.articles.ArticleDesk;
import coop.meent.knowledge.exchange.Linking.Lead;
import coop.meent.knowledge.exchange.RemarkStore.About;
import coop.meent.knowledge.exchange.Source.Remark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Reads what was sent, and says of every file what would become of it.
final class Perusal {
    private static final int MOST = 5_000;
    private static final int MOST_OF_ONE = 50;

    private final Markdown markdown;
    private final ArticleDesk desk;
    private final Set<String> sectors;
    private final long collection;
    private final String language;
    private final List<About> remarks = new ArrayList<>();

    /// @param sectors their codes
    /// @param language of a file that says none
    Perusal(
            Markdown markdown,
            ArticleDesk desk,
            Set<String> sectors,
            long collection,
            String language) {
        this.markdown = markdown;
        this.desk = desk;
        this.sectors = sectors;
        this.collection = collection;
        this.language = language;
    }

    /// What was found.
    ///
    /// @param pieces in the order of the articles; other files behind them
    /// @param left files to which no text leads
    /// @param refused files that cannot be brought in
    record Found(List<Piece> pieces, List<About> remarks, int texts, int left, int refused) {}

    /// {@return what is in a folder}
    ///
    /// @param taking takes a file that is no text, and answers with its id or why it cannot
    Found of(Bundle bundle, Function<String, Taking> taking) {
        bundle.refused().forEach((path, why) -> tell(path, List.of(why)));
        var drafts = bundle.texts().entrySet().stream().map(it -> draft(it)).toList();
        var fit = drafts.stream().filter(this::fits).sorted(order()).toList();
        var headings = new HashMap<String, Set<String>>();
        fit.forEach(it -> headings.put(it.path(), new HashSet<>(it.headings())));
        var linking = new Linking(headings, bundle.others().keySet());
        var wanted = new LinkedHashSet<String>();
        fit.forEach(it -> tell(it.path(), remarks(it, linking, wanted)));
        var files = files(wanted, taking);
        var pieces = new ArrayList<Piece>();
        fit.forEach(it -> pieces.add(it.piece().at(pieces.size() + 1)));
        files.forEach(it -> pieces.add(it.at(pieces.size() + 1)));
        int refused = bundle.refused().size() + drafts.size() - fit.size();
        int left = bundle.others().size() - wanted.size();
        return new Found(pieces, remarks, fit.size(), left, refused);
    }

    private Draft draft(Map.Entry<String, String> file) {
        return Draft.of(file.getKey(), file.getValue(), markdown, sectors, language);
    }

    private static Comparator<Draft> order() {
        return Comparator.comparingInt((Draft it) -> place(it.head().position()))
                .thenComparing(Draft::path);
    }

    private static int place(int position) {
        return position == 0 ? Integer.MAX_VALUE : position;
    }

    private boolean fits(Draft draft) {
        var problems = desk.check(draft.save(collection));
        tell(draft.path(), problems.stream().map(Perusal::grave).toList());
        return problems.isEmpty();
    }

    private static Remark grave(Problem problem) {
        return new Remark(0, true, problem);
    }

    private List<Remark> remarks(Draft draft, Linking linking, Set<String> wanted) {
        var all = new ArrayList<>(draft.remarks());
        var source = draft.source();
        for (var found : Places.of(markdown, source.body(), source.bodyLine())) {
            var lead = linking.of(draft.path(), found.destination());
            if (lead instanceof Lead.File(var path)) {
                wanted.add(path);
            }
            remark(lead, found).ifPresent(all::add);
        }
        return all;
    }

    private static Optional<Remark> remark(Lead lead, Places.Found found) {
        return switch (lead) {
            case Lead.Text(_, _, boolean known) ->
                    known ? Optional.empty() : odd(found, "exchange.remark.heading");
            case Lead.Heading(_, boolean known) ->
                    known ? Optional.empty() : odd(found, "exchange.remark.heading");
            case Lead.File _ -> Optional.empty();
            case Lead.Other(var key) -> key.isEmpty() ? Optional.empty() : odd(found, key);
        };
    }

    private static Optional<Remark> odd(Places.Found found, String key) {
        var said = found.destination();
        return Optional.of(
                Remark.of(found.line(), key, said.substring(0, Math.min(said.length(), 200))));
    }

    private List<Piece> files(Set<String> wanted, Function<String, Taking> taking) {
        var pieces = new ArrayList<Piece>();
        for (var path : wanted) {
            switch (taking.apply(path)) {
                case Taking.Kept(var id) ->
                        pieces.add(new Piece(0, path, Paths.name(path), "", List.of(), id));
                case Taking.Refused(var why) -> tell(path, List.of(new Remark(0, false, why)));
            }
        }
        return pieces;
    }

    private void tell(String path, List<Remark> found) {
        found.stream()
                .limit(MOST_OF_ONE)
                .filter(_ -> remarks.size() < MOST)
                .forEach(it -> remarks.add(new About(remarks.size() + 1, path, it)));
    }

    /// What became of a file that is no text.
    sealed interface Taking {
        record Kept(String id) implements Taking {}

        record Refused(Problem why) implements Taking {}
    }
}
