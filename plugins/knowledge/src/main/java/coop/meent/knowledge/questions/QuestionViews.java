package coop.meent.knowledge.questions;

import coop.meent.api.Audiences;
import coop.meent.api.People;
import coop.meent.api.Platform;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.knowledge.articles.Article;
import coop.meent.knowledge.articles.Reading.Titled;
import coop.meent.knowledge.questions.QuestionView.AnswerView;
import coop.meent.knowledge.questions.QuestionView.Option;
import coop.meent.knowledge.shelves.Collections;
import coop.meent.knowledge.shelves.Sight;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Turns questions into what templates read.
final class QuestionViews {
    private final Collections collections = new Collections();
    private final Transactions transactions;
    private final Audiences audiences;
    private final People people;
    private final Sight sight;

    QuestionViews(Platform platform, Sight sight) {
        this.transactions = platform.transactions();
        this.audiences = platform.audiences();
        this.people = platform.people();
        this.sight = sight;
    }

    QuestionView of(Questions.Page page, Viewer viewer) {
        var met = page.met();
        var question = met.question();
        var persons = page.answers().stream().map(it -> it.answer().author());
        var names = names(Stream.concat(Stream.of(question.asker()), persons));
        boolean own = QuestionSight.is(viewer, question.asker());
        return new QuestionView(
                question,
                name(names, question.asker()),
                audiences.name(question.audience(), viewer.language()),
                page.answers().stream()
                        .map(it -> answer(it, names, viewer, own || met.edits(), question))
                        .toList(),
                met.follows(),
                own,
                own && page.answers().stream().allMatch(it -> gone(viewer, it.answer())),
                met.edits(),
                page.articles(),
                drafts(met, page.articles()),
                collections(viewer, met));
    }

    private static AnswerView answer(
            Thanked it,
            Map<Long, String> names,
            Viewer viewer,
            boolean decides,
            Question question) {
        var answer = it.answer();
        boolean accepted = question.accepted().equals(OptionalLong.of(answer.id()));
        boolean mine = QuestionSight.is(viewer, answer.author());
        return new AnswerView(
                answer,
                answer.expert().isEmpty() ? name(names, answer.author()) : answer.expert(),
                it.thanks(),
                it.mine(),
                accepted,
                decides && !accepted && !answer.withdrawn(),
                viewer.signedIn() && !mine && !it.mine() && !answer.withdrawn(),
                mine && !answer.withdrawn());
    }

    private static boolean gone(Viewer viewer, Answer answer) {
        return answer.withdrawn() || QuestionSight.is(viewer, answer.author());
    }

    private static List<String> drafts(Met met, List<Titled> seen) {
        var known = seen.stream().map(Titled::id).collect(Collectors.toUnmodifiableSet());
        return met.edits()
                ? met.articles().stream()
                        .filter(it -> !known.contains(it))
                        .map(Article::path)
                        .toList()
                : List.of();
    }

    private List<Option> collections(Viewer viewer, Met met) {
        if (!met.edits() || !met.question().answered() || !met.articles().isEmpty()) {
            return List.of();
        }
        return transactions.read(viewer, collections::all).stream()
                .filter(it -> !it.archived() && sight.edits(viewer, it))
                .map(it -> new Option(Long.toString(it.id()), it.name()))
                .toList();
    }

    /// {@return the names of these persons, in one statement; who has left is not among them}
    Map<Long, String> names(Stream<OptionalLong> persons) {
        Set<Long> ids =
                persons.flatMapToLong(OptionalLong::stream)
                        .boxed()
                        .collect(Collectors.toUnmodifiableSet());
        return people.names(ids);
    }

    static String name(Map<Long, String> names, OptionalLong person) {
        return person.isPresent() ? names.getOrDefault(person.getAsLong(), "") : "";
    }
}
