package coop.meent.api;

/// An entry of the main menu.
///
/// @param label message key of its text
/// @param path `/`-led, without language, e.g. `/jobs`
/// @param access who sees it
/// @since 1.0
public record MenuEntry(String label, String path, Access access) {}
