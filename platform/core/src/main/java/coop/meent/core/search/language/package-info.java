/// How words become findable: a chain of Lucene filters per language, chosen through
/// [TextAnalysis].
///
/// Dutch asks the most. Its words are folded, reduced to a stem ([DutchStem]) and, when a text is
/// indexed, compounds are cut into the words they are made of ([Compounds]), so that somebody who
/// looks for a register finds the aandeelhoudersregister. Questions are never cut: who asks for the
/// long word wants the long word. What is a word, [DutchWords] knows.
@NullMarked
package coop.meent.core.search.language;

import org.jspecify.annotations.NullMarked;
