package coop.meent.sharing.loans;

import coop.meent.api.Problem;
import coop.meent.api.TypedTime;
import coop.meent.sharing.bookings.Request;
import coop.meent.sharing.things.Thing;
import coop.meent.sharing.times.Timetable;
import coop.meent.sharing.times.Wish;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/// A wish as somebody typed it: two days for what goes by days, two moments for anything else.
///
/// @param organisation id of the organisation for which it is; empty for themselves
/// @param terms version of the terms that were accepted; empty when none were
/// @param weekly the last day until which it comes back each week; empty for once
public record BookForm(
        TypedTime from,
        TypedTime until,
        String units,
        String purpose,
        String organisation,
        String terms,
        String weekly) {
    /// {@return what a form sent}
    ///
    /// @param times by the names of their fields
    public static BookForm read(Function<String, String> sent, Function<String, TypedTime> times) {
        return new BookForm(
                times.apply("from"),
                times.apply("until"),
                sent.apply("units").strip(),
                sent.apply("purpose").strip(),
                sent.apply("organisation").strip(),
                sent.apply("terms").strip(),
                sent.apply("weekly").strip());
    }

    /// {@return the same wish at another time}
    BookForm at(TypedTime start, TypedTime end) {
        return new BookForm(start, end, units, purpose, organisation, terms, weekly);
    }

    /// {@return what is wrong with how it was typed; the rules of the thing are asked elsewhere}
    public List<Problem> check(Thing thing) {
        var problems = new ArrayList<Problem>();
        if (thing.rules().byDay()) {
            problems.addAll(day("from", from));
            problems.addAll(day("until", until));
        } else {
            problems.addAll(from.check("from"));
            problems.addAll(until.check("until"));
        }
        if (count() < 1) {
            problems.add(Problem.of("units", "loans.problem.units"));
        }
        if (purpose.length() > Request.LONGEST_TEXT) {
            problems.add(Problem.of("purpose", "loans.problem.long", Request.LONGEST_TEXT));
        }
        int version = thing.conditions().version();
        if (version > 0 && !terms.equals(Integer.toString(version))) {
            problems.add(Problem.of("terms", "loans.problem.terms"));
        }
        if (!weekly.isEmpty() && last().isEmpty()) {
            problems.add(Problem.of("weekly", "loans.problem.day"));
        }
        return problems;
    }

    private static List<Problem> day(String field, TypedTime typed) {
        return date(typed.date()).isPresent()
                ? List.of()
                : List.of(Problem.of(field, "loans.problem.day"));
    }

    private int count() {
        return units.matches("\\d{1,4}") ? Integer.parseInt(units) : 0;
    }

    /// {@return the wish; empty when whole days cannot be had, since it is closed on one of them}
    public Optional<Wish> wish(Thing thing, Timetable times) {
        if (!thing.rules().byDay()) {
            return from.moment()
                    .flatMap(first ->
                            until.moment()
                                    .map(last ->
                                            new Wish(
                                                    first.toInstant(), last.toInstant(), count())));
        }
        return date(from.date())
                .flatMap(first -> date(until.date()).flatMap(last -> times.days(first, last)))
                .map(it -> Wish.of(it, count()));
    }

    /// {@return until which day it comes back each week}
    Optional<LocalDate> last() {
        return date(weekly);
    }

    Request request(Wish wish) {
        var of =
                organisation.matches("\\d{1,18}")
                        ? OptionalLong.of(Long.parseLong(organisation))
                        : OptionalLong.empty();
        return new Request(wish, of, purpose, accepted());
    }

    /// {@return the version of the terms that were accepted; 0 without}
    public int accepted() {
        return terms.matches("\\d{1,9}") ? Integer.parseInt(terms) : 0;
    }

    static Optional<LocalDate> date(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed)).filter(it -> it.getYear() < 2200);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
