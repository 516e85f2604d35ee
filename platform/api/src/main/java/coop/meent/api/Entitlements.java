package coop.meent.api;

import java.time.LocalDate;

/// The one place that knows who may do what because of a membership. Answers from memory.
///
/// @since 1.0
@Provided
public interface Entitlements {
    /// {@return whether the organisation may, on that day, and the sentence that says why}
    ///
    /// @param capability `<plugin>.<verb>`, e.g. `jobs.post`, or `member` for membership itself
    Answer can(long organisation, String capability, LocalDate on);

    /// {@return whether any organisation for which the viewer acts may, on that day, and why}
    Answer can(Viewer viewer, String capability, LocalDate on);

    /// Yes or no, and why.
    ///
    /// @param yes whether it is allowed
    /// @param why a sentence in the asking viewer's language, or Dutch; fit to show
    record Answer(boolean yes, String why) {}
}
