package coop.meent.shares.desk;

import coop.meent.api.Problem;
import coop.meent.shares.book.AsOf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// For which day somebody asks the register, and as it was known when.
///
/// @param day as typed; empty for today
/// @param known as typed; empty for what is known now
record AsOfForm(String day, String known, LocalDate today) {
    private static final int LONGEST = 20;

    static AsOfForm read(Function<String, String> said, LocalDate today) {
        return new AsOfForm(typed(said.apply("asOf")), typed(said.apply("knownAt")), today);
    }

    private static String typed(String text) {
        var stripped = text.strip();
        return stripped.substring(0, Math.min(stripped.length(), LONGEST));
    }

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (!day.isEmpty() && Typed.plausible(day).isEmpty()) {
            problems.add(Problem.of("asOf", Typed.PROBLEM + "date"));
        }
        if (!known.isEmpty() && Typed.plausible(known).isEmpty()) {
            problems.add(Problem.of("knownAt", Typed.PROBLEM + "date"));
        }
        return problems;
    }

    /// {@return what is asked; what cannot be read counts as left out}
    AsOf asOf() {
        var on = Typed.plausible(day).orElse(today);
        return Typed.plausible(known).map(it -> AsOf.knownOn(on, it)).orElseGet(() -> AsOf.of(on));
    }

    /// {@return whether another register is asked for than that of today as it is known now}
    boolean past() {
        return !asOf().equals(AsOf.of(today));
    }

    /// {@return the day as a field of a form has it}
    String shown() {
        return day.isEmpty() ? today.toString() : day;
    }

    /// {@return what says the same in an address, with `&` before it}
    String query() {
        return (day.isEmpty() ? "" : "&asOf=" + asOf().day())
                + Typed.plausible(known).map(it -> "&knownAt=" + it).orElse("");
    }
}
