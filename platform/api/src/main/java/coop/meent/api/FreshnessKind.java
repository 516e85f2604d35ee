package coop.meent.api;

import java.util.Optional;

/// A kind of thing of which the platform asks whether it is still correct.
///
/// @param type the kind in lower case, as in [Perishable#type]
/// @param label message key of its name in the plural
/// @param sight who may answer for which thing, at this moment: a thing that needs no answer any
///   more nobody may
/// @param confirmed what the plugin does when somebody says that a thing is still correct
/// @param ending what takes a thing away that is not correct any more, with one button, if there is
///   such a thing
/// @since 1.0
public record FreshnessKind(
        String type,
        String label,
        NoticeKind.Sight sight,
        Answer confirmed,
        Optional<Ending> ending) {
    /// {@return a kind of which the platform alone keeps when it was last confirmed}
    public static FreshnessKind of(String type, String label, NoticeKind.Sight sight) {
        return new FreshnessKind(type, label, sight, (_, _, _) -> {}, Optional.empty());
    }

    /// {@return the same kind, whose plugin does something of its own when a thing is confirmed}
    public FreshnessKind whenConfirmed(Answer more) {
        return new FreshnessKind(type, label, sight, more, ending);
    }

    /// {@return the same kind, with a button that takes away what is not correct any more}
    ///
    /// @param button message key of the button, e.g. `filled`
    public FreshnessKind endedBy(String button, Answer end) {
        return new FreshnessKind(
                type, label, sight, confirmed, Optional.of(new Ending(button, end)));
    }

    /// What the plugin does with an answer.
    @FunctionalInterface
    public interface Answer {
        /// Does it in the plugin's own role, together with what the platform notes. The next day on
        /// which the thing is due has been set by then; [Freshness#keep] may set another one.
        ///
        /// @param by the person, as they are now
        void take(Transaction tx, Viewer by, String id);
    }

    /// A button that takes a thing away.
    ///
    /// @param button message key of what it says
    /// @since 1.0
    public record Ending(String button, Answer answer) {}
}
