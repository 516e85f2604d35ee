package coop.meent.knowledge.articles;

import coop.meent.api.Organisations;
import coop.meent.api.Principle;
import coop.meent.api.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What can be wrong with what an editor wants to keep.
public final class SaveCheck {
    /// How long a text may be, in characters.
    public static final int LONGEST = 500_000;

    private static final int TITLE = 200;
    private static final int SUMMARY = 600;
    private static final int NOTE = 500;
    private static final int TAGS = 20;
    private static final int TAG = 40;
    private static final Set<String> LANGUAGES = Set.of("nl", "fr", "en");

    private final Organisations organisations;

    public SaveCheck(Organisations organisations) {
        this.organisations = organisations;
    }

    /// {@return what is wrong, by field: title, summary, body, note, language, tags, sector}
    public List<Problem> check(Save save) {
        var card = save.card();
        var problems = new ArrayList<Problem>();
        if (card.title().isEmpty()) {
            problems.add(Problem.of("title", "articles.problem.title.missing"));
        }
        atMost(problems, "title", card.title(), TITLE);
        atMost(problems, "summary", card.summary(), SUMMARY);
        atMost(problems, "note", save.note(), NOTE);
        atMost(problems, "body", save.body(), LONGEST);
        if (!LANGUAGES.contains(card.language())) {
            problems.add(Problem.of("language", "articles.problem.language"));
        }
        if (!card.sector().isEmpty() && !organisations.sectors().contains(card.sector())) {
            problems.add(Problem.of("sector", "articles.problem.sector"));
        }
        tags(problems, card.tags());
        return problems;
    }

    private static void tags(List<Problem> problems, Set<String> tags) {
        if (tags.size() > TAGS) {
            problems.add(Problem.of("tags", "articles.problem.tags.many", TAGS));
        }
        tags.stream()
                .filter(it -> it.length() > TAG || strange(it))
                .sorted()
                .findFirst()
                .ifPresent(it -> problems.add(Problem.of("tags", "articles.problem.tag", it, TAG)));
    }

    private static boolean strange(String tag) {
        return tag.startsWith(Principle.TAGS) && Principle.of(tag).isEmpty();
    }

    private static void atMost(List<Problem> problems, String field, String text, int most) {
        if (text.length() > most) {
            problems.add(Problem.of(field, "articles.problem.long", most));
        }
    }
}
