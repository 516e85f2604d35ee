package coop.meent.jobs;

import coop.meent.api.Operation;

/// What the API description says of each operation.
final class Descriptions {
    private static final Class<?> ONE = VacancyJson.class;
    private static final Class<?> SOME = VacancyJson.Slice.class;

    static final Operation LIST =
            Operation.answering(
                    "Open vacancies that you may see, the first to close first",
                    SOME,
                    "limit",
                    "cursor",
                    "q",
                    "sector",
                    "place",
                    "remote",
                    "type",
                    "organisation");
    static final Operation POST =
            Operation.answering("Write a vacancy; it is a draft until it is published", ONE)
                    .taking(VacancyInput.class, VacancyInput.EXAMPLE)
                    .with(201);
    static final Operation MINE =
            Operation.answering(
                    "Vacancies of your own organisations, whatever their state",
                    SOME,
                    "limit",
                    "cursor");
    static final Operation WAITING =
            Operation.answering("Vacancies that wait for the team, longest first", SOME);
    static final Operation YEARS =
            Operation.answering("What each year brought", VacancyJson.Years.class);
    static final Operation SHOW =
            Operation.answering("One vacancy; 410 once it is closed, save for its owner", ONE);
    static final Operation EDIT =
            Operation.answering("Replace the text of a vacancy", ONE)
                    .taking(VacancyInput.class, VacancyInput.EXAMPLE);
    static final Operation PUBLISH =
            Operation.answering(
                    "Publish a draft; it waits for the team when the organisation is no member",
                    ONE);
    static final Operation CLOSE =
            Operation.answering("Close a vacancy: filled or withdrawn", ONE)
                    .taking(VacancyJson.Closing.class, VacancyJson.Closing.EXAMPLE);
    static final Operation RENEW =
            Operation.answering("Keep a vacancy open for a month, or open it again", ONE);
    static final Operation APPROVE =
            Operation.answering("Publish a vacancy that waits for the team", ONE);
    static final Operation REFUSE =
            Operation.answering("Send back a vacancy that waits, with a sentence", ONE)
                    .taking(VacancyJson.Refusal.class, VacancyJson.Refusal.EXAMPLE);
    static final Operation STATISTICS =
            Operation.answering(
                    "How many people read one of your vacancies", VacancyJson.Statistics.class);

    private Descriptions() {}
}
