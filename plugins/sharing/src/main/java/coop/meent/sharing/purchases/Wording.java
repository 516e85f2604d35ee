package coop.meent.sharing.purchases;

/// What a proposal says.
///
/// @param title what is bought, plain text
/// @param body why and what exactly, Markdown
/// @param unit what is counted, e.g. `zak van 25 kg`
/// @param steps what happens once the list is binding, Markdown
/// @param language in which it is written: `nl`, `fr` or `en`
record Wording(String title, String body, String unit, String steps, String language) {}
