package coop.meent.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// The groups of persons, across organisations. Asks the database, one statement each: never inside
/// a transaction. What counts for whoever asks right now is in [Viewer#groups] already.
///
/// Somebody *counts* in a group on a day when they are in it that day, the group is there that day,
/// and they act for an organisation that is a member that day; the last does not matter where the
/// group is open to guests. First and last days are included.
///
/// @since 1.0
@Provided
public interface Groups {
    /// {@return the group, also one that was closed}
    Optional<Group> find(long id);

    /// {@return the groups that are there on the day, by name}
    List<Group> on(LocalDate day);

    /// {@return the persons who count in the group on the day}
    Set<Long> members(long group, LocalDate day);

    /// {@return the groups in which the person counts on the day}
    Set<Long> of(long person, LocalDate day);

    /// A group.
    ///
    /// @param id never reused
    /// @param name plain text
    /// @param keeper who acts for it today: its keeper, or its deputy while the keeper does not
    ///   count; empty when neither does
    /// @param alsoGuests whether it counts for persons without an organisation that is a member
    /// @param starts its first day
    /// @param ends its last day; empty until further notice
    record Group(
            long id,
            String name,
            OptionalLong keeper,
            boolean alsoGuests,
            LocalDate starts,
            Optional<LocalDate> ends) {
        /// {@return the `/`-led address of its page, without language}
        public String path() {
            return "/groups/" + id;
        }
    }
}
