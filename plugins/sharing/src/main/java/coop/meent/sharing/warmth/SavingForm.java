package coop.meent.sharing.warmth;

import coop.meent.api.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// What sharing saved, as somebody typed it for their organisation.
public record SavingForm(String euros, String kilos, String how) {
    static final SavingForm EMPTY = new SavingForm("", "", "");
    private static final int LONGEST = 1000;

    static SavingForm of(Saving it) {
        return new SavingForm(text(it.euros()), text(it.co2Kilos()), it.how());
    }

    private static String text(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : "";
    }

    /// {@return whether all is left out, which takes away what was said}
    boolean blank() {
        return euros.isBlank() && kilos.isBlank();
    }

    List<Problem> check() {
        var problems = new ArrayList<Problem>();
        if (!euros.isBlank() && number(euros).isEmpty()) {
            problems.add(Problem.of("euros", "warmth.problem.number"));
        }
        if (!kilos.isBlank() && number(kilos).isEmpty()) {
            problems.add(Problem.of("kilos", "warmth.problem.number"));
        }
        if (!blank() && how.isBlank()) {
            problems.add(Problem.of("how", "warmth.problem.how"));
        }
        if (how.length() > LONGEST) {
            problems.add(Problem.of("how", "warmth.problem.long", LONGEST));
        }
        return problems;
    }

    Saving saving(long organisation, int year) {
        return new Saving(organisation, year, number(euros), number(kilos), how.strip());
    }

    private static OptionalLong number(String typed) {
        var digits = typed.strip().replaceAll("[ .\u00a0]", "");
        return digits.matches("[1-9]\\d{0,9}")
                ? OptionalLong.of(Long.parseLong(digits))
                : OptionalLong.empty();
    }
}
