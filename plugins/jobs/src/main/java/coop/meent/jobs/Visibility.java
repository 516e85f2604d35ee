package coop.meent.jobs;

/// Who may read a vacancy while it is open.
enum Visibility implements Coded {
    PUBLIC,
    /// Persons with a mandate at an organisation that is a member today.
    MEMBERS
}
