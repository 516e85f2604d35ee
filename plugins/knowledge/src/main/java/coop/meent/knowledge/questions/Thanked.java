package coop.meent.knowledge.questions;

/// An answer with what readers thought of it.
///
/// @param thanks how many thanked
/// @param mine whether the viewer did
record Thanked(Answer answer, int thanks, boolean mine) {}
