package coop.meent.soirees.questions;

/// A question of the library, in three languages.
///
/// @param key stays its own: `voice-3` for one that came along, `own-12` for one of the team
record Card(String key, Theme theme, String nl, String fr, String en) {
    /// {@return it in that language; any other reads Dutch}
    public String in(String language) {
        return switch (language) {
            case "fr" -> fr;
            case "en" -> en;
            default -> nl;
        };
    }
}
