package coop.meent.core.search;

import coop.meent.api.Search;
import coop.meent.api.Viewer;
import java.time.Clock;
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
    private final Clock clock;

    /// What somebody asked for.
    ///
    /// @param text words; empty asks for everything, newest first
    /// @param types kinds to look in; empty for all
    /// @param organisation only what belongs to it
    /// @param language only what is written in it
    /// @param limit 1 to 50
    /// @param cursor where the page before ended
    public record Question(
            String text,
            Set<String> types,
            Optional<Long> organisation,
            Optional<String> language,
            int limit,
            Optional<String> cursor) {
        public Question {
            limit = Math.clamp(limit, 1, MOST);
        }

        /// {@return a question in plain words}
        public static Question of(String text, int limit) {
            return new Question(
                    text, Set.of(), Optional.empty(), Optional.empty(), limit, Optional.empty());
        }
    }

    public SiteSearch(SearchEngine engine, SearchFeed feed, Clock clock) {
        this.engine = engine;
        this.feed = feed;
        this.clock = clock;
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
        return ask(
                        viewer,
                        new Question(
                                "",
                                types,
                                Optional.empty(),
                                Optional.empty(),
                                limit,
                                Optional.empty()))
                .hits();
    }

    @Override
    public List<Hit> find(Viewer viewer, String query, Set<String> types, int limit) {
        var question =
                new Question(
                        query, types, Optional.empty(), Optional.empty(), limit, Optional.empty());
        return ask(viewer, question).hits().stream()
                .map(hit -> new Hit(hit.type(), hit.id(), hit.title(), hit.url(), hit.excerpt()))
                .toList();
    }

    private Query query(Viewer viewer, Question question) {
        return new Query(
                question.text(),
                terms(viewer),
                question.types(),
                question.organisation(),
                question.language(),
                feed.liveTypes(),
                clock.instant(),
                question.limit(),
                question.cursor());
    }

    /// {@return what the viewer is at this moment, as the index writes it}
    public static Set<String> terms(Viewer viewer) {
        var terms = new HashSet<>(Set.of("public", "reads:" + viewer.language()));
        viewer.person().ifPresent(id -> terms.add("person:" + id));
        viewer.organisations().forEach(id -> terms.add("org:" + id));
        if (viewer.member()) {
            terms.add("members");
        }
        if (viewer.administrator()) {
            terms.add("team");
            terms.add("team:" + viewer.language());
            terms.add("members");
        }
        return terms;
    }
}
