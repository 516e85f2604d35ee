package coop.meent.sharing.asks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says who could help with something, and why.
///
/// A tag in common weighs most, then a word of the title that says something, then the sector, and
/// the town least: on its own a town is no reason. Of an organisation or a person only the best
/// reason is given.
final class Matching {
    private static final int TAG = 4;
    private static final int WORD = 3;
    private static final int SECTOR = 2;
    private static final int TOWN = 1;

    // shorter ones are mostly about nothing, and what begins alike is about the same
    private static final int SHORTEST = 5;
    private static final int STEM = 6;
    private static final IdleWords IDLE = IdleWords.read();
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private Matching() {}

    /// What is asked for.
    ///
    /// @param tags lower case
    /// @param sector code; may be empty
    record Wanted(String title, Set<String> tags, String sector, String town) {}

    /// Where we know somebody from.
    enum Source {
        /// They offer something.
        OFFER,
        /// Their organisation lends something.
        THING,
        /// They helped somebody with such a thing.
        HELPED,
        /// It is an organisation of the community.
        ORGANISATION
    }

    /// Somebody who might be able to help.
    ///
    /// @param person who would be told; 0 for nobody in particular
    /// @param organisation of theirs; 0 for none
    /// @param title of what they offer, lend or helped with; empty for an organisation
    /// @param path of that, or of the organisation
    record Candidate(
            Source source,
            long person,
            long organisation,
            String title,
            String path,
            Set<String> tags,
            String sector,
            String town) {}

    /// Why somebody could help.
    sealed interface Reason {
        record Tags(List<String> common) implements Reason {}

        record Words(List<String> common) implements Reason {}

        record Sector(String code) implements Reason {}

        record Town(String name) implements Reason {}
    }

    /// Somebody who could help, and why; the reasons by weight.
    record Match(Candidate candidate, int score, List<Reason> reasons) {
        Match {
            reasons = List.copyOf(reasons);
        }

        /// {@return whether it is about what is asked, and not about sector and place alone}
        boolean strong() {
            return score >= WORD
                    && (reasons.getFirst() instanceof Reason.Tags
                            || reasons.getFirst() instanceof Reason.Words);
        }
    }

    /// {@return who could help, the most likely first, at most `limit`}
    static List<Match> rank(Wanted wanted, Collection<Candidate> candidates, int limit) {
        var best = new HashMap<String, Match>();
        for (var candidate : candidates) {
            var match = match(wanted, candidate);
            if (match.score() > TOWN) {
                best.merge(who(candidate), match, Matching::better);
            }
        }
        return best.values().stream().sorted(order()).limit(limit).toList();
    }

    private static Comparator<Match> order() {
        return Comparator.comparingInt(Match::score)
                .reversed()
                .thenComparing(it -> it.candidate().source())
                .thenComparing(it -> it.candidate().title())
                .thenComparing(it -> it.candidate().path())
                .thenComparingLong(it -> it.candidate().person());
    }

    private static Match better(Match one, Match other) {
        return order().compare(one, other) <= 0 ? one : other;
    }

    private static String who(Candidate it) {
        return it.organisation() > 0 ? "o" + it.organisation() : "p" + it.person();
    }

    static Match match(Wanted wanted, Candidate candidate) {
        var reasons = new ArrayList<Reason>();
        int score = 0;
        var tags = common(wanted.tags(), candidate.tags());
        if (!tags.isEmpty()) {
            reasons.add(new Reason.Tags(tags));
            score += TAG * tags.size();
        }
        var words = alike(wanted, candidate, tags);
        if (!words.isEmpty()) {
            reasons.add(new Reason.Words(words));
            score += WORD * words.size();
        }
        if (!wanted.sector().isEmpty() && wanted.sector().equals(candidate.sector())) {
            reasons.add(new Reason.Sector(candidate.sector()));
            score += SECTOR;
        }
        if (!wanted.town().isBlank()
                && wanted.town().strip().equalsIgnoreCase(candidate.town().strip())) {
            reasons.add(new Reason.Town(candidate.town().strip()));
            score += TOWN;
        }
        return new Match(candidate, score, reasons);
    }

    private static List<String> common(Set<String> some, Set<String> others) {
        return some.stream().filter(others::contains).sorted().toList();
    }

    // words of the ask that the other side uses in its title or as a tag, but not twice the same
    private static List<String> alike(Wanted wanted, Candidate candidate, List<String> tags) {
        var theirs = stems(candidate.title() + " " + String.join(" ", candidate.tags()));
        var counted = stems(String.join(" ", tags));
        var ours = wanted.title() + " " + String.join(" ", wanted.tags());
        return words(ours)
                .filter(it -> theirs.contains(stem(it)) && !counted.contains(stem(it)))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }

    /// {@return the beginnings of the words that say something}
    static Set<String> stems(String text) {
        return words(text).map(Matching::stem).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> words(String text) {
        return BETWEEN.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(it -> it.length() >= SHORTEST && !IDLE.has(it));
    }

    private static String stem(String word) {
        return word.substring(0, Math.min(STEM, word.length()));
    }
}
