package coop.meent.compass.scores;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// Which roles can stand apart without showing what one or two people answered.
///
/// Whoever knows the figure of all and of the roles that are shown can work out the figure of the
/// rest. So a role stands apart from three on, and the rest is nobody or at least three as well.
final class Apart {
    static final int FEWEST = 3;

    private Apart() {}

    /// {@return the roles that are shown beside all; the others are only in the figure of all}
    ///
    /// @param allowed those that may stand apart at all
    /// @param sizes on how many each role's figure rests
    /// @param folded on how many the figure rests of whom no role is kept
    static Set<Role> of(Set<Role> allowed, Map<Role, Long> sizes, long folded) {
        var shown = EnumSet.noneOf(Role.class);
        sizes.forEach((role, size) -> {
            if (size >= FEWEST && allowed.contains(role)) {
                shown.add(role);
            }
        });
        long rest =
                folded
                        + sizes.entrySet().stream()
                                .filter(it -> !shown.contains(it.getKey()))
                                .mapToLong(Map.Entry::getValue)
                                .sum();
        if (rest > 0 && rest < FEWEST) {
            // the smallest goes back, of equals the last; then at least four are in the rest
            shown.stream()
                    .min(
                            Comparator.<Role>comparingLong(sizes::get)
                                    .thenComparing(Comparator.<Role>reverseOrder()))
                    .ifPresent(shown::remove);
        }
        return shown;
    }
}
