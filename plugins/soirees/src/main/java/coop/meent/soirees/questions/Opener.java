package coop.meent.soirees.questions;

import java.util.Optional;

/// The question with which a table begins.
///
/// @param language in which it stands there: that of the reader, or of who asked it
/// @param theme what it is about; empty when nobody said
/// @param asked whether somebody put it in the box, and the organiser chose it
public record Opener(String text, String language, Optional<Theme> theme, boolean asked) {}
