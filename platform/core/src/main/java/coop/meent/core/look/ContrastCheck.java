package coop.meent.core.look;

import coop.meent.api.Problem;
import coop.meent.core.themes.Contrast;
import java.util.ArrayList;
import java.util.List;

/// Whether everything that is read can be read, in the light and in the dark scheme.
final class ContrastCheck {
    private static final List<Pairing> PAIRINGS =
            List.of(
                    new Pairing("ink", "paper", "paper"),
                    new Pairing("ink", "sunk", "paper"),
                    new Pairing("ink", "sheet", "paper"),
                    new Pairing("ink-2", "paper", "paper"),
                    new Pairing("ink-2", "sunk", "paper"),
                    new Pairing("ink-2", "sheet", "paper"),
                    new Pairing("error", "paper", "paper"),
                    new Pairing("fine", "paper", "paper"),
                    new Pairing("error", "error-soft", "paper"),
                    new Pairing("fine", "fine-soft", "paper"),
                    new Pairing("hedge", "paper", "accent"),
                    new Pairing("hedge", "sunk", "accent"),
                    new Pairing("hedge", "sheet", "accent"),
                    new Pairing("hedge-deep", "sunk", "accent"),
                    new Pairing("on-hedge", "hedge", "accent"),
                    new Pairing("on-hedge", "hedge-deep", "accent"),
                    new Pairing("on-field", "field", "field"),
                    new Pairing("on-field", "field-deep", "field"),
                    new Pairing("ink", "field-soft", "field"));

    private ContrastCheck() {}

    /// Text on its ground.
    ///
    /// @param field of the form that can mend it
    private record Pairing(String text, String ground, String field) {}

    /// {@return a problem for each pair that reads badly, beside the colour that can mend it}
    static List<Problem> of(Palette palette) {
        var problems = new ArrayList<Problem>();
        for (var pairing : PAIRINGS) {
            for (boolean dark : List.of(false, true)) {
                double ratio = ratio(palette, pairing, dark);
                if (ratio < Contrast.TEXT) {
                    problems.add(problem(pairing, ratio, dark));
                }
            }
        }
        return problems;
    }

    private static double ratio(Palette palette, Pairing pairing, boolean dark) {
        var text = palette.colours(pairing.text());
        var ground = palette.colours(pairing.ground());
        // a theme may write a colour in a way that cannot be reckoned with
        return text.isEmpty() || ground.isEmpty()
                ? 21
                : Contrast.ratio(text.get().of(dark), ground.get().of(dark));
    }

    private static Problem problem(Pairing pairing, double ratio, boolean dark) {
        // cut off, not rounded: 4.49 is not 4.5
        double shown = Math.floor(ratio * 100) / 100;
        return Problem.of(
                pairing.field() + (dark ? "Dark" : ""),
                "look.problem.contrast",
                (pairing.text() + "_" + pairing.ground()).replace('-', '_'),
                shown,
                dark ? "dark" : "light");
    }
}
