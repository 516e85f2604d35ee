package coop.meent.shares.holders;

/// How to reach a holder; holds at once and keeps no history.
///
/// @param language in which to write: `nl`, `fr` or `en`
public record Contact(String language, String email, String phone) {}
