package coop.meent.sharing.bookings;

import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import coop.meent.sharing.times.Wish;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What the API is sent about bookings.
final class BookingInput {
    private BookingInput() {}

    static final String REQUEST =
            """
            {"thing": 1, "from": "2027-03-29T08:00:00Z", "until": "2027-03-29T14:00:00Z",
             "units": 1, "purpose": "Gaten boren voor de nieuwe fietsenstalling"}\
            """;
    static final String SERIES =
            """
            {"thing": 1, "from": "2027-04-05T08:00:00Z", "until": "2027-04-05T10:00:00Z",
             "every": 7, "times": 4, "confirmed": true}\
            """;
    static final String TIME =
            """
            {"from": "2027-06-07T08:00:00Z", "until": "2027-06-07T10:00:00Z", "units": 1}\
            """;
    static final String REASON = "{\"reason\": \"De boor is stuk.\"}";

    /// What somebody would like to have.
    ///
    /// @param from a moment with its offset, e.g. `2027-03-29T08:00:00Z`
    /// @param units 1 unless said
    /// @param organisation for which it is borrowed, one of your own
    /// @param terms version of the terms that you accept
    public record Input(
            @Nullable Long thing,
            @Nullable String from,
            @Nullable String until,
            @Nullable Integer units,
            @Nullable Long organisation,
            @Nullable String purpose,
            @Nullable Integer terms) {
        long about() {
            return BookingInput.about(thing);
        }

        Request request() {
            return new Request(
                    wish(from, until, units), optional(organisation), said(purpose), no(terms));
        }
    }

    /// The same again and again.
    ///
    /// @param every so many days
    /// @param times how often in all
    /// @param confirmed whether the rest is booked although some of it cannot be had
    public record SeriesInput(
            @Nullable Long thing,
            @Nullable String from,
            @Nullable String until,
            @Nullable Integer units,
            @Nullable Long organisation,
            @Nullable String purpose,
            @Nullable Integer terms,
            @Nullable Integer every,
            @Nullable Integer times,
            @Nullable Boolean confirmed) {
        long about() {
            return BookingInput.about(thing);
        }

        Request request() {
            return new Input(thing, from, until, units, organisation, purpose, terms).request();
        }

        Repeats repeats() {
            return new Repeats(no(every), no(times));
        }
    }

    /// A time.
    ///
    /// @param units 1 unless said
    /// @param why of a closure, for the owner's own eyes
    public record Time(
            @Nullable String from,
            @Nullable String until,
            @Nullable Integer units,
            @Nullable String why) {
        Wish wish() {
            return BookingInput.wish(from, until, units);
        }

        String reason() {
            return said(why);
        }
    }

    /// Why something is refused or cancelled.
    public record Reason(@Nullable String reason) {
        String text() {
            return said(reason);
        }
    }

    static Wish wish(@Nullable String from, @Nullable String until, @Nullable Integer units) {
        return new Wish(
                moment("from", from), moment("until", until), Objects.requireNonNullElse(units, 1));
    }

    private static Instant moment(String field, @Nullable String typed) {
        try {
            return OffsetDateTime.parse(Objects.requireNonNullElse(typed, "")).toInstant();
        } catch (DateTimeException unreadable) {
            throw wrong(Problem.of(field, "bookings.problem.moment"));
        }
    }

    private static String said(@Nullable String text) {
        var clean = Objects.requireNonNullElse(text, "").replace("\0", "").strip();
        if (clean.length() > Request.LONGEST_TEXT) {
            throw wrong(Problem.of("purpose", "bookings.problem.text", Request.LONGEST_TEXT));
        }
        return clean;
    }

    // what names no thing names one that is not there
    private static long about(@Nullable Long thing) {
        return Objects.requireNonNullElse(thing, 0L);
    }

    static MeentException wrong(Problem problem) {
        return MeentException.invalid(List.of(problem));
    }

    private static OptionalLong optional(@Nullable Long number) {
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    private static int no(@Nullable Integer number) {
        return Objects.requireNonNullElse(number, 0);
    }
}
