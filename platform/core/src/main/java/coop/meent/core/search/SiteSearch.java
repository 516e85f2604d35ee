package coop.meent.core.search;

import coop.meent.api.Search;
import coop.meent.api.Viewer;
import coop.meent.core.circles.Circles;
import coop.meent.core.data.Generations;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The search through the eyes of a viewer: nobody gets to the engine but by this door.
public final class SiteSearch implements Search {
    /// What always stands there and is therefore no news: who is there, and what explains.
    public static final Set<String> STANDING = Set.of("organisation", "person", "page", "help");

    private static final int MOST = 50;

    private final SearchEngine engine;
    private final SearchFeed feed;
    private final Circles circles;

    /// What somebody asked for.
    ///
    /// @param text words; empty asks for everything, newest first; `state:overdue` among them asks
    ///   for what is stale, and nothing else
    /// @param types kinds to look in; empty for all
    /// @param tags only what has all of these
    /// @param organisation only what belongs to it
    /// @param language only what is written in it
    /// @param limit 1 to 50
    /// @param cursor where the page before ended
    public record Question(
            String text,
            Set<String> types,
            Set<String> tags,
            Optional<Long> organisation,
            Optional<String> language,
            int limit,
            Optional<String> cursor) {
        public Question {
            limit = Math.clamp(limit, 1, MOST);
        }

        /// {@return whether what is stale is asked for}
        public boolean overdue() {
            return Overdue.asked(text);
        }

        /// {@return the same question about what is not stale}
        public Question withoutState() {
            var words = Overdue.without(text);
            return new Question(words, types, tags, organisation, language, limit, cursor);
        }

        /// {@return a question in plain words}
        public static Question of(String text, int limit) {
            return new Question(
                    text,
                    Set.of(),
                    Set.of(),
                    Optional.empty(),
                    Optional.empty(),
                    limit,
                    Optional.empty());
        }

        /// {@return the same question about things of these kinds with all these tags}
        public Question among(Set<String> kinds, Set<String> marks) {
            return new Question(text, kinds, marks, organisation, language, limit, cursor);
        }

        /// {@return the same question, where the page before ended}
        public Question from(Optional<String> where) {
            return new Question(text, types, tags, organisation, language, limit, where);
        }
    }

    public SiteSearch(SearchEngine engine, SearchFeed feed, Circles circles) {
        this.engine = engine;
        this.feed = feed;
        this.circles = circles;
    }

    /// {@return what the viewer may find}
    public Results ask(Viewer viewer, Question question) {
        return engine.search(query(viewer, question));
    }

    /// {@return titles that the viewer may find, with words that begin as typed}
    public List<Suggestion> suggest(Viewer viewer, String typed, int limit) {
        return engine.suggest(query(viewer, Question.of(typed, limit)));
    }

    /// {@return what came last, of every kind but these}
    public List<coop.meent.core.search.Hit> newest(Viewer viewer, Set<String> without, int limit) {
        var types = new HashSet<>(feed.liveTypes());
        types.removeAll(without);
        if (types.isEmpty()) {
            return List.of();
        }
        return ask(viewer, Question.of("", limit).among(types, Set.of())).hits();
    }

    @Override
    public List<Hit> find(Viewer viewer, String query, Set<String> types, int limit) {
        return find(viewer, query, types, Set.of(), limit);
    }

    @Override
    public List<Hit> find(
            Viewer viewer, String query, Set<String> types, Set<String> tags, int limit) {
        var question = Question.of(query, limit).among(types, tags);
        return ask(viewer, question).hits().stream().map(SiteSearch::told).toList();
    }

    private static Hit told(coop.meent.core.search.Hit hit) {
        return new Hit(hit.type(), hit.id(), hit.title(), hit.url(), hit.excerpt(), hit.stale());
    }

    private Query query(Viewer viewer, Question question) {
        Generations.read(Generations.SEARCH);
        var eyes = circles.eyes(viewer);
        return new Query(
                Overdue.without(question.text()),
                eyes.terms(),
                question.types(),
                question.tags(),
                question.organisation(),
                question.language(),
                feed.liveTypes(),
                eyes.now(),
                question.overdue(),
                question.limit(),
                question.cursor());
    }
}
