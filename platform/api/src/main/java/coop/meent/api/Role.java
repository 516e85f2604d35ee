package coop.meent.api;

/// What a mandate entitles to at its organisation.
///
/// @since 1.0
public enum Role {
    /// Speaks and votes for the organisation, invites colleagues.
    REPRESENTATIVE,
    /// Runs the organisation's pages and people.
    ADMINISTRATOR,
    /// Keeps the share register.
    REGISTRAR,
    /// Writes in the organisation's name.
    EDITOR
}
