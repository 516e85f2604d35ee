package coop.meent.jobs;

/// The kind of work that is offered.
enum Employment implements Coded {
    FULL_TIME,
    PART_TIME,
    TEMPORARY,
    INTERNSHIP,
    FREELANCE,
    VOLUNTEER
}
