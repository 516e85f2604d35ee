package coop.meent.core.look;

import coop.meent.core.themes.Theme;
import coop.meent.core.themes.TokenSheet;
import java.util.Map;

/// What the site wears now.
///
/// @param choice what was chosen
/// @param theme what is worn, without what was chosen on top; another one than chosen when that one
///   does not work
/// @param own the tokens of the theme that is worn
/// @param reason why it is another one; empty when it is not
record Wearing(Choice choice, Theme theme, TokenSheet own, String reason) {
    /// {@return the tokens in force: those chosen for one theme say nothing about another}
    Map<String, String> tokens() {
        return fellBack() ? Map.of() : choice.tokens();
    }

    boolean fellBack() {
        return !choice.theme().equals(theme.id());
    }
}
