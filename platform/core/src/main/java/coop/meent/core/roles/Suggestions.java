package coop.meent.core.roles;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Chooses which roles to suggest: what suits a tag of the person first, the more the better, then
/// what suits everybody; what ends soon before what lasts. The same choice whenever it is asked.
public final class Suggestions {
    /// How many roles somebody is shown at once.
    public static final int MOST = 3;

    private Suggestions() {}

    /// What could be suggested.
    ///
    /// @param order among equals: the team's before a plugin's, the older first
    /// @param suits tags; none for everybody
    /// @param left how many people it still needs
    public record Candidate(
            String key,
            int order,
            Optional<LocalDate> until,
            Collection<String> suits,
            int left,
            boolean mine) {}

    /// A candidate that was chosen, and why.
    public record Choice(Candidate candidate, List<String> because) {}

    /// {@return at most three, best first}
    ///
    /// @param tags of the person's profile, in their order
    /// @param aside keys that the person put aside
    public static List<Choice> choose(
            Collection<Candidate> all, List<String> tags, Set<String> aside, LocalDate today) {
        return all.stream()
                .filter(it -> !it.mine() && it.left() > 0 && !aside.contains(it.key()))
                .filter(it -> it.until().map(last -> !today.isAfter(last)).orElse(true))
                .map(it -> new Choice(it, tags.stream().filter(it.suits()::contains).toList()))
                .filter(it -> it.candidate().suits().isEmpty() || !it.because().isEmpty())
                .sorted(order())
                .limit(MOST)
                .toList();
    }

    private static Comparator<Choice> order() {
        return Comparator.<Choice>comparingInt(it -> -it.because().size())
                .thenComparing(it -> it.candidate().until().orElse(LocalDate.MAX))
                .thenComparingInt(it -> it.candidate().order())
                .thenComparing(it -> it.candidate().key());
    }
}
