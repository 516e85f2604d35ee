package coop.meent.trials;

import com.fasterxml.jackson.databind.JsonNode;
import coop.meent.testkit.Caller;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The vacancies of a trial, each known by a word of its own in its title, as the API shows them.
record Board(Caller api) {
    private static final Pattern TITLE = Pattern.compile("Proefjob ([a-z]+)");

    static String title(String word) {
        return "Proefjob " + word + " (m/v/x)";
    }

    /// {@return the ids of the vacancies with each word; drafts too}
    Map<String, List<Long>> posted() {
        var posted = new HashMap<String, List<Long>>();
        var cursor = "";
        do {
            var slice = api.get("/api/v1/jobs/mine?limit=100" + cursor).json();
            for (var item : slice.path("items")) {
                word(item)
                        .ifPresent(word ->
                                posted.computeIfAbsent(word, _ -> new ArrayList<>())
                                        .add(item.path("id").asLong()));
            }
            cursor = slice.path("next").isNull() ? "" : "&cursor=" + slice.path("next").asText();
        } while (!cursor.isEmpty());
        return posted;
    }

    /// {@return whether a search for the word leads to its vacancy; the search is lenient, and may
    /// lead to others as well}
    boolean finds(String word) {
        var hits = api.get("/api/v1/search?limit=20&q=" + word).json().path("hits");
        return hits.valueStream().anyMatch(hit -> word(hit).equals(Optional.of(word)));
    }

    private static Optional<String> word(JsonNode thing) {
        var title = thing.path("title").asText().replaceAll("<[^>]*>", "");
        return TITLE.matcher(title).results().map(it -> it.group(1)).findFirst();
    }
}
