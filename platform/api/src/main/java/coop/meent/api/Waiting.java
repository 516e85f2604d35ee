package coop.meent.api;

import java.time.LocalDate;
import java.util.Optional;

/// Something that waits for somebody: a question to answer, a thing to approve, a date that comes
/// near. Shown first on the home page of a person, or on the start page of the team.
///
/// All texts are already in the viewer's language, plain, and short: who, what is asked, by when.
///
/// @param id the same for as long as the thing is the same, e.g. `vacancy:42`
/// @param from whose sign stands beside it
/// @param title what is asked, as a sentence without a full stop
/// @param sentence why, or how much work it is; may be empty
/// @param by the last good day; what has one comes first
/// @param path `/`-led address where it is done, without language
/// @param action label of the button, one or two words
/// @param whose for whom it waits
/// @since 1.0
public record Waiting(
        String id,
        Sign from,
        String title,
        String sentence,
        Optional<LocalDate> by,
        String path,
        String action,
        Whose whose) {
    /// For whom something waits.
    public enum Whose {
        /// The viewer, as a person or for an organisation of theirs.
        PERSON,
        /// The team that runs the site: whoever of them comes first.
        TEAM
    }

    /// Whose sign stands beside a thing.
    ///
    /// @param kind how it is drawn
    /// @param name of the person or organisation; empty for the community itself
    /// @since 1.0
    public record Sign(Kind kind, String name) {
        /// How a sign is drawn.
        public enum Kind {
            /// Initials in a circle.
            PERSON,
            /// The parcels of an organisation.
            ORGANISATION,
            /// The logo of the community.
            COMMUNITY
        }

        /// The community itself.
        public static final Sign COMMUNITY = new Sign(Kind.COMMUNITY, "");

        /// {@return the sign of a person}
        public static Sign person(String name) {
            return new Sign(Kind.PERSON, name);
        }

        /// {@return the sign of an organisation}
        public static Sign organisation(String name) {
            return new Sign(Kind.ORGANISATION, name);
        }
    }
}
