package coop.meent.shares.book;

import java.util.List;

/// The register in figures, on a day.
///
/// @param holders who hold shares of any class
/// @param classes by number; those without shares are left out
public record Totals(long holders, List<OfClass> classes) {
    public Totals {
        classes = List.copyOf(classes);
    }

    /// One class.
    ///
    /// @param holders who hold shares of it
    public record OfClass(int shareClass, long holders, Amount amount) {}

    /// {@return the shares of a class, which may be none}
    public Amount of(int shareClass) {
        return classes.stream()
                .filter(it -> it.shareClass() == shareClass)
                .map(OfClass::amount)
                .findFirst()
                .orElse(Amount.NONE);
    }

    /// {@return all classes together; its paid-in capital is that of the accounts}
    public Amount all() {
        return classes.stream().map(OfClass::amount).reduce(Amount.NONE, Amount::plus);
    }
}
