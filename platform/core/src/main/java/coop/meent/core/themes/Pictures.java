package coop.meent.core.themes;

/// The drawings of a theme, as SVG whose colours are classes. The same seed or name always gives
/// the same drawing.
interface Pictures {
    /// {@return an organisation's mark}
    ///
    /// @param name of the organisation
    /// @param lit whether it is the reader's own
    String mark(String name, boolean lit);

    /// {@return a drawing for the home page or for an empty list}
    String fieldMap(Parcels.Spec spec);

    /// {@return the drawings of that name; parcels when nobody draws so}
    static Pictures named(String name) {
        return name.equals("tables") ? new Tables() : new Parcels();
    }
}
