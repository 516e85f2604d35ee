package coop.meent.knowledge.exchange;

import coop.meent.api.Markdown;
import java.util.ArrayList;
import java.util.List;

/// Where in a text its links stand.
final class Places {
    private static final String MARK = "meent-place-of-link:";

    private Places() {}

    /// A destination, and the line on which it stands.
    record Found(String destination, int line) {}

    /// {@return the destinations of a text in their order}
    ///
    /// @param before how many lines stand before the text
    static List<Found> of(Markdown markdown, String body, int before) {
        var destinations = new ArrayList<String>();
        var marked =
                markdown.rewrite(
                        body,
                        it -> {
                            destinations.add(it);
                            return MARK + (destinations.size() - 1);
                        });
        var found = new ArrayList<Found>(destinations.size());
        int line = before + 1;
        int from = 0;
        for (int at = 0; at < destinations.size(); at++) {
            int there = marked.indexOf(MARK + at, from);
            if (there >= 0) {
                line += lines(marked.substring(from, there));
                from = there;
            }
            found.add(new Found(destinations.get(at), line));
        }
        return found;
    }

    private static int lines(String text) {
        return (int) text.chars().filter(it -> it == '\n').count();
    }
}
