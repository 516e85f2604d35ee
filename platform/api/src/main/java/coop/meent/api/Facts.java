package coop.meent.api;

import java.util.Map;
import java.util.Set;

/// What plugins answer to each other.
///
/// @since 1.0
@Provided
public interface Facts {
    /// {@return the answer of the plugin whose fact it is; unknown when that does not run, does not
    /// know, or fails}
    ///
    /// @param name e.g. `compass.complete`
    /// @param subject e.g. the id of an organisation
    default Fact.Answer ask(String name, String subject) {
        return ask(name, Set.of(subject)).getOrDefault(subject, Fact.Answer.UNKNOWN);
    }

    /// {@return an answer for each of them}
    ///
    /// @throws IllegalStateException in a transaction: who answers needs a connection too
    Map<String, Fact.Answer> ask(String name, Set<String> subjects);
}
