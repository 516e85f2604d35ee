package coop.meent.core.site;

/// An account that a demo shows on its sign-in page.
///
/// @param description what one can try with it, in a few words
public record DemoAccount(String email, String password, String description) {}
