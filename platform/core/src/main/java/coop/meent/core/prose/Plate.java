package coop.meent.core.prose;

import org.commonmark.node.CustomBlock;

/// A picture, a film or a link that has a paragraph to itself.
final class Plate extends CustomBlock {}
