package coop.meent.jobs;

/// What people last did with a vacancy; what it is today, [VacancyState] says.
enum Stage implements Coded {
    DRAFT,
    /// For the team's approval, since the organisation is no member.
    WAITING,
    PUBLISHED,
    FILLED,
    WITHDRAWN
}
