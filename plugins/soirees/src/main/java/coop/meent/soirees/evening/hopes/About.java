package coop.meent.soirees.evening.hopes;

import coop.meent.api.Problem;
import java.util.ArrayList;
import java.util.List;

/// What somebody says about themselves.
///
/// @param languages codes
/// @param topics keys of what they like to talk about with others
/// @param seeks a line for whoever sits at their table
/// @param offers another
public record About(List<String> languages, List<String> topics, String seeks, String offers) {
    static final int LONGEST = 140;

    /// What can be spoken at a table.
    static final List<String> LANGUAGES = List.of("nl", "fr", "en", "de", "es", "it");

    /// What cooperatives talk about.
    static final List<String> TOPICS =
            List.of(
                    "start",
                    "members",
                    "governance",
                    "capital",
                    "finance",
                    "staff",
                    "market",
                    "digital",
                    "law",
                    "impact",
                    "growth",
                    "together");

    public About {
        languages = List.copyOf(languages);
        topics = List.copyOf(topics);
        seeks = line(seeks);
        offers = line(offers);
    }

    // it is read at a glance, from a telephone on a table
    private static String line(String typed) {
        return typed.replaceAll("\\s+", " ").strip();
    }

    static About nothing() {
        return new About(List.of(), List.of(), "", "");
    }

    List<Problem> check() {
        var problems = new ArrayList<Problem>();
        if (seeks.length() > LONGEST) {
            problems.add(Problem.of("seeks", "evening.problem.line", LONGEST));
        }
        if (offers.length() > LONGEST) {
            problems.add(Problem.of("offers", "evening.problem.line", LONGEST));
        }
        return problems;
    }

    // what the form did not offer
    About known() {
        return new About(
                LANGUAGES.stream().filter(languages::contains).toList(),
                TOPICS.stream().filter(topics::contains).toList(),
                seeks,
                offers);
    }
}
