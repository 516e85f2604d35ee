package coop.meent.compass.sets;

import java.util.List;

/// A question as the team writes it: its words in each language, side by side.
///
/// @param principle its number
/// @param blocks its common words, and those for situations
/// @param situations codes of those in which it has words of its own
/// @param mark tells whether somebody else changed it
/// @param gone whether it was retired
record QuestionView(
        String id,
        int principle,
        List<Block> blocks,
        List<String> situations,
        String mark,
        boolean gone) {
    /// A wording in each language.
    ///
    /// @param situation code; empty for the common words
    record Block(String situation, List<Line> lines) {}

    /// A part of a wording in each language.
    ///
    /// @param part its code
    /// @param longest how many characters it has at most
    record Line(String part, int longest, List<Box> boxes) {}

    /// A field.
    ///
    /// @param now what stands there meanwhile, when that is something else; empty otherwise
    record Box(String name, String language, String value, String now) {}
}
