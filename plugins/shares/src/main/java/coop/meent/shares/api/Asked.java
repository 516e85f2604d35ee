package coop.meent.shares.api;

import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import coop.meent.shares.ledger.Days;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What a query asks for; what cannot be read is refused with its name.
final class Asked {
    private static final int USUAL = 50;
    private static final int MOST = 500;

    private Asked() {}

    static boolean yes(Context ctx, String name) {
        var asked = Objects.requireNonNullElse(ctx.queryParam(name), "false");
        if (!asked.equals("true") && !asked.equals("false")) {
            throw invalid(name, "shares.api.yes");
        }
        return asked.equals("true");
    }

    static Optional<LocalDate> day(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name)).map(it -> day(name, it));
    }

    private static LocalDate day(String name, String text) {
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() < 1 || day.getYear() > 9_999) {
                throw invalid(name, "shares.api.day");
            }
            return day;
        } catch (DateTimeParseException noDay) {
            throw invalid(name, "shares.api.day");
        }
    }

    /// {@return a moment; of a bare date its end}
    static Optional<Instant> moment(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name)).map(it -> moment(name, it));
    }

    private static Instant moment(String name, String text) {
        if (text.length() <= 10) {
            return Days.endOf(day(name, text));
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException noMoment) {
            throw invalid(name, "shares.api.moment");
        }
    }

    static String cursor(Context ctx) {
        return Objects.requireNonNullElse(ctx.queryParam("cursor"), "");
    }

    static int limit(Context ctx) {
        var asked = Objects.requireNonNullElse(ctx.queryParam("limit"), Integer.toString(USUAL));
        int limit = asked.matches("\\d{1,3}") ? Integer.parseInt(asked) : 0;
        if (limit < 1 || limit > MOST) {
            throw MeentException.invalid(List.of(Problem.of("limit", "shares.api.limit", MOST)));
        }
        return limit;
    }

    static MeentException invalid(String field, String key) {
        return MeentException.invalid(List.of(Problem.of(field, key)));
    }
}
