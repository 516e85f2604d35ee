/// Texts as they are written: what differs between two of them, where their links lead. Plain Java,
/// without a database and without a page.
@NullMarked
package coop.meent.knowledge.writing;

import org.jspecify.annotations.NullMarked;
