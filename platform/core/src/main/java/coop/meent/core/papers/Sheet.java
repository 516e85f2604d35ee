package coop.meent.core.papers;

import coop.meent.api.Paper;
import coop.meent.core.text.Language;
import java.util.function.BiFunction;

/// A paper whose words are all there, and which is not laid out yet.
///
/// @param html well-formed XML
/// @param paper what it was made of
/// @param number says which sheet of how many it is
record Sheet(
        String html, Paper paper, Language language, BiFunction<Integer, Integer, String> number) {}
