package coop.meent.core.themes;

import coop.meent.core.text.SiteWords;

/// How messages are said.
///
/// @param strict whether a missing one is an error, as in tests
/// @param pseudoLocale whether every one is shown accented, longer and in brackets
/// @param own what the site says in its own words
public record Wording(boolean strict, boolean pseudoLocale, SiteWords own) {}
