package coop.meent.sharing.bookings;

import coop.meent.api.Operation;

/// What the description of the API says of bookings.
final class BookingOperations {
    private static final Class<?> ONE = BookingJson.Out.class;

    static final Operation LIST =
            Operation.answering(
                    "What you borrow (role=borrower), or what is borrowed from your organisations"
                            + " (role=owner), newest first; which is waiting, open, over or all",
                    BookingJson.Piece.class,
                    "role",
                    "which",
                    "cursor",
                    "limit");
    static final Operation REQUEST =
            Operation.answering(
                            "Ask for a thing; 409 with the next free times when others have it,"
                                    + " never who",
                            ONE)
                    .taking(BookingInput.Input.class, BookingInput.REQUEST)
                    .with(201);
    static final Operation SHOW =
            Operation.answering("A booking, for the borrower and who acts for the owner", ONE);
    static final Operation ACCEPT = Operation.answering("Agree with a request, as owner", ONE);
    static final Operation REFUSE =
            Operation.answering("Do not agree with a request, as owner", ONE)
                    .taking(BookingInput.Reason.class, BookingInput.REASON);
    static final Operation CANCEL =
            Operation.answering("Call a booking off; an owner says why", ONE)
                    .taking(BookingInput.Reason.class, BookingInput.REASON);
    static final Operation CHANGE =
            Operation.answering(
                            "Move, stretch or shorten a booking; more than it was is asked again",
                            ONE)
                    .taking(BookingInput.Time.class, BookingInput.TIME);
    static final Operation REOPEN = Operation.answering("Take a closure back, as owner", ONE);
    static final Operation SERIES =
            Operation.answering(
                            "Ask for a thing again and again; nothing is booked while some of it"
                                    + " cannot be had and confirmed is false",
                            BookingJson.SeriesOut.class)
                    .taking(BookingInput.SeriesInput.class, BookingInput.SERIES);
    static final Operation PREVIEW =
            Operation.answering(
                            "Each time of a series, and which cannot be had; nothing is booked",
                            BookingJson.SeriesOut.class)
                    .taking(BookingInput.SeriesInput.class, BookingInput.SERIES);
    static final Operation AVAILABILITY =
            Operation.answering(
                    "When a thing is free, from a day to another, both included",
                    BookingJson.Availability.class,
                    "from",
                    "to");
    static final Operation CLOSE =
            Operation.answering("Close a thing for a time, as owner, e.g. for maintenance", ONE)
                    .taking(BookingInput.Time.class, BookingInput.TIME)
                    .with(201);
    static final Operation QUEUE =
            Operation.answering(
                    "Times that others have, for which you wait", BookingJson.Waiting.class);
    static final Operation JOIN =
            Operation.answering("Wait for a time that others have", BookingJson.Made.class)
                    .taking(BookingInput.Time.class, BookingInput.TIME)
                    .with(201);
    static final Operation LEAVE = Operation.doing("Wait no more");

    private BookingOperations() {}
}
