package coop.meent.core.search.lucene;

/// How a question is taken, strictest first; the next is tried when one finds nothing.
enum Leniency {
    /// Every word, as it was typed.
    EXACT,
    /// Every word, or one that differs from it by a slip of the finger.
    FORGIVING,
    /// Any of the words, with their slips.
    ANY
}
