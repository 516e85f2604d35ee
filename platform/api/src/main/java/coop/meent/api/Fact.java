package coop.meent.api;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// A question that a plugin answers for the platform and for other plugins, e.g. `compass.complete`
/// about an organisation. It is asked through [Facts].
///
/// @param name begins with the plugin's id and a point
/// @param rule answers for many at once; whatever it leaves out is unknown
/// @since 1.0
public record Fact(String name, Rule rule) {
    /// An answer; a plugin that is off, absent or broken answers nothing, which is never a no.
    public enum Answer {
        YES,
        NO,
        UNKNOWN;

        /// {@return yes or no}
        public static Answer of(boolean yes) {
            return yes ? YES : NO;
        }
    }

    /// Answers for many at once.
    @FunctionalInterface
    public interface Rule {
        /// @param subjects e.g. ids of organisations, as the fact's author says
        Map<String, Answer> of(Set<String> subjects);
    }

    /// {@return a fact that is answered one by one}
    public static Fact each(String name, Function<String, Answer> rule) {
        return new Fact(
                name,
                subjects ->
                        subjects.stream()
                                .collect(Collectors.toMap(UnaryOperator.identity(), rule)));
    }
}
