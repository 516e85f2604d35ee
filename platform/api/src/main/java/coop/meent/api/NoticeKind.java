package coop.meent.api;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/// A kind of event that people may want to hear of; a line in everybody's settings.
///
/// @param id the plugin's id, a dot, and a name, e.g. `jobs.expiring`; never changed
/// @param label message key of its name in the settings
/// @param explanation message key of one sentence that says when it comes
/// @param usual how it comes to whoever has chosen nothing
/// @param sight who may know of it
/// @since 1.0
public record NoticeKind(String id, String label, String explanation, Channel usual, Sight sight) {

    /// How a notice comes. All but [#NONE] show it under the bell.
    public enum Channel {
        /// Under the bell only.
        SITE,
        /// By mail at once, but not in the person's quiet hours.
        NOW,
        /// In the mail of the day.
        DAILY,
        /// In the mail of the week.
        WEEKLY,
        /// Not at all.
        NONE
    }

    /// Who may know of what. Asked when a notice is mailed and each time it is shown, so that
    /// whoever lost the right in between hears nothing more.
    @FunctionalInterface
    public interface Sight {
        /// Looks the subjects up, all at once and outside of any transaction.
        ///
        /// @param subjects their ids, without their type
        /// @return the rule; asked for many persons, so it must not use the database
        BiPredicate<Viewer, String> of(Set<String> subjects);

        /// {@return the next moment at which the rule answers otherwise by itself, though nothing
        /// was published; what begins or ends with a day need not be told}
        ///
        /// @param subjects their ids, without their type
        /// @param now looks for a moment after this one
        default Optional<Instant> changes(Set<String> subjects, Instant now) {
            return Optional.empty();
        }

        /// {@return a sight that needs no looking up}
        static Sight each(BiPredicate<Viewer, String> rule) {
            return _ -> rule;
        }
    }
}
