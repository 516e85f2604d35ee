package coop.meent.core.prose;

import org.commonmark.node.Heading;

/// A heading of a text, as it stands in the page.
///
/// @param node where it was read
/// @param id of its element
/// @param text the words alone
record Section(Heading node, String id, String text) {}
