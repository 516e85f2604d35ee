package coop.meent.core.look;

import coop.meent.api.Problem;
import coop.meent.core.look.LookDesk.Offer;
import coop.meent.core.themes.Theme;
import java.util.List;
import java.util.Map;

/// What the page of the look shows.
///
/// @param themes that can be chosen
/// @param wanted id of the theme that was chosen
/// @param reason why another one is worn; empty when it is not
/// @param values what the fields hold
/// @param fonts that the theme brings
/// @param ownDark whether the dark colours are chosen too
/// @param changed whether anything differs from the theme's own tokens
/// @param logo whether there is one
/// @param refused whether colours read badly, so that one may insist
/// @param preview address of a style sheet with what was typed; empty for none
/// @param problems with what was typed
public record LookView(
        List<Card> themes,
        String wanted,
        String reason,
        Map<String, String> values,
        List<Letters> fonts,
        boolean ownDark,
        boolean changed,
        boolean logo,
        boolean refused,
        String preview,
        List<Problem> problems) {
    /// A theme that can be chosen.
    ///
    /// @param swatch an SVG of ours
    /// @param objection why it cannot be worn; empty when it can
    public record Card(String id, String name, boolean worn, String swatch, String objection) {}

    /// A choice of letters, as the list of a form wants it.
    public record Letters(String value, String label) {
        static Letters of(Theme.Font font) {
            return new Letters(font.id(), font.name());
        }
    }

    static Card card(Offer offer, LookDesk desk) {
        return new Card(
                offer.id(),
                offer.name(),
                desk.wearing().theme().id().equals(offer.id()),
                offer.theme()
                        .filter(_ -> offer.objection().isEmpty())
                        .map(it -> Swatch.svg(desk.looks().tokens(it)))
                        .orElse(""),
                offer.objection());
    }
}
