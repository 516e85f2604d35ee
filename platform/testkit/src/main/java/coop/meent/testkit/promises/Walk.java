package coop.meent.testkit.promises;

import coop.meent.api.Route;
import coop.meent.core.web.Contribution;
import coop.meent.testkit.Answer;
import coop.meent.testkit.Caller;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// All pages of a plugin that one person reaches: those that it brings, and those that they lead
/// to.
final class Walk {
    private static final int MOST_PAGES = 60;
    private static final int MOST_ALIKE = 4;

    private final String id;
    private final Caller caller;
    private final SequencedMap<String, Answer> answers = new LinkedHashMap<>();
    private final Map<String, Integer> alike = new LinkedHashMap<>();

    private Walk(String id, Caller caller) {
        this.id = id;
        this.caller = caller;
    }

    /// {@return each answer by its path}
    static SequencedMap<String, Answer> of(Contribution plugin, Caller caller) {
        var walk = new Walk(plugin.owner(), caller);
        walk.from(starts(plugin).toList());
        return walk.answers;
    }

    private static Stream<String> starts(Contribution plugin) {
        var pages =
                plugin.routes().stream()
                        .filter(it -> it.verb() == Route.Verb.GET)
                        .flatMap(it -> plugin.sample(it).or(() -> whole(plugin.path(it))).stream());
        var api =
                plugin.apiRoutes().stream()
                        .filter(it -> it.verb() == Route.Verb.GET)
                        .flatMap(it -> whole(plugin.apiPath(it)).stream());
        return Stream.concat(pages, api);
    }

    private static Optional<String> whole(String path) {
        return path.matches(".*[{<].*") ? Optional.empty() : Optional.of(path);
    }

    private void from(Iterable<String> starts) {
        Deque<String> next = new ArrayDeque<>();
        starts.forEach(next::add);
        while (!next.isEmpty() && answers.size() < MOST_PAGES) {
            var path = next.poll();
            if (!answers.containsKey(path)) {
                var answer = caller.get(path);
                answers.put(path, answer);
                links(answer).filter(this::isNew).forEach(next::add);
            }
        }
    }

    private Stream<String> links(Answer answer) {
        if (!answer.header("Content-Type").orElse("").contains("html")) {
            return Stream.empty();
        }
        return answer.html().select("a[href], link[rel=alternate][href]").stream()
                .map(it -> path(it.absUrl("href")))
                .filter(it -> it.matches("/" + id + "([/?].*)?"));
    }

    private static String path(String url) {
        return url.replaceFirst("^https?://[^/]*", "").replaceFirst("#.*", "");
    }

    // a list of a thousand things has a thousand pages that are made alike
    private boolean isNew(String path) {
        int seen = alike.merge(path.replaceAll("\\d+|=[^&]*", "0"), 1, Integer::sum);
        return seen <= MOST_ALIKE;
    }

    /// {@return the names that a page's query may have, as its own forms and links say}
    static Set<String> queryNames(Answer answer) {
        var names = new TreeSet<>(Set.of("q", "page", "cursor"));
        if (!answer.header("Content-Type").orElse("").contains("html")) {
            return names;
        }
        answer.html().select("form:not([method=post]) [name]").stream()
                .map(it -> it.attr("name"))
                .forEach(names::add);
        answer.html().select("main a[href*=?]").stream()
                .map(Walk::query)
                .flatMap(it -> Stream.of(it.split("&")))
                .map(it -> it.replaceFirst("=.*", ""))
                .filter(it -> it.matches("[\\w.-]+"))
                .forEach(names::add);
        return names;
    }

    private static String query(Element link) {
        return link.attr("href").replaceFirst("^[^?]*\\?", "").replaceFirst("#.*", "");
    }
}
