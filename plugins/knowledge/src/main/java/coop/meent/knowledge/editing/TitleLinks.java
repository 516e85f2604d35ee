package coop.meent.knowledge.editing;

import coop.meent.api.Problem;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.knowledge.editing.TitleStore.Titled;
import coop.meent.knowledge.shelves.Sight;
import coop.meent.knowledge.writing.Wanted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Turns links by title into links by id, and asks where a title means several articles.
final class TitleLinks {
    private static final String FIELD = "link-";

    private final TitleStore store = new TitleStore();
    private final Transactions transactions;
    private final Sight sight;

    TitleLinks(Transactions transactions, Sight sight) {
        this.transactions = transactions;
        this.sight = sight;
    }

    /// One of the articles that are called the same.
    ///
    /// @param value what the form sends: id and title
    /// @param label the title
    /// @param hint name of the collection
    record Option(String value, String label, String hint) {}

    /// A title that means several articles.
    ///
    /// @param field of the form
    /// @param chosen value of the option that was chosen; empty for none
    record Question(String field, String title, List<Option> options, String chosen) {}

    /// What became of the links of a text.
    record Linked(String body, List<Question> questions, List<Problem> problems) {}

    /// {@return what was chosen, by title}
    static Map<String, Long> chosen(Map<String, List<String>> sent) {
        var chosen = new HashMap<String, Long>();
        sent.forEach((field, values) -> {
            if (field.startsWith(FIELD) && values.getFirst().matches("[1-9]\\d{0,17} .+")) {
                int space = values.getFirst().indexOf(' ');
                chosen.put(
                        values.getFirst().substring(space + 1),
                        Long.valueOf(values.getFirst().substring(0, space)));
            }
        });
        return chosen;
    }

    /// {@return the text with links by id, as far as it is clear what is meant}
    Linked link(Viewer viewer, String body, Map<String, Long> chosen) {
        var wanted = Wanted.in(body);
        if (wanted.isEmpty()) {
            return new Linked(body, List.of(), List.of());
        }
        var found =
                transactions
                        .read(viewer, db -> store.called(db, sight.binds(viewer), wanted))
                        .stream()
                        .collect(Collectors.groupingBy(Titled::wanted));
        return linked(body, wanted, found, chosen);
    }

    private static Linked linked(
            String body,
            Set<String> wanted,
            Map<String, List<Titled>> found,
            Map<String, Long> chosen) {
        var clear = new HashMap<String, Long>();
        var questions = new ArrayList<Question>();
        var problems = new ArrayList<Problem>();
        for (var title : wanted) {
            var candidates = found.getOrDefault(title, List.of());
            if (candidates.isEmpty()) {
                problems.add(Problem.of("body", "editing.problem.link.none", title));
            } else if (candidates.size() == 1) {
                clear.put(title, candidates.getFirst().id());
            } else {
                long picked = chosen.getOrDefault(title, 0L);
                var question = question(questions.size(), title, candidates, picked);
                questions.add(question);
                if (question.chosen().isEmpty()) {
                    problems.add(Problem.of(question.field(), "editing.problem.link.many", title));
                } else {
                    clear.put(title, picked);
                }
            }
        }
        return new Linked(Wanted.linked(body, clear), questions, problems);
    }

    private static Question question(
            int number, String title, List<Titled> candidates, long picked) {
        var options =
                candidates.stream()
                        .map(it -> new Option(it.id() + " " + title, it.title(), it.collection()))
                        .toList();
        boolean known = candidates.stream().anyMatch(it -> it.id() == picked);
        return new Question(FIELD + number, title, options, known ? picked + " " + title : "");
    }
}
