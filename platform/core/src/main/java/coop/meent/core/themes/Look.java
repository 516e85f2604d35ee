package coop.meent.core.themes;

import coop.meent.core.text.Messages;

/// How one owner, the platform or one load of a plugin, appears under the active theme.
///
/// @param templates its pages
/// @param assets its files
/// @param messages its words
public record Look(Templates templates, Assets assets, Messages messages) {}
