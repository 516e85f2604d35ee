/// What is lent: a [Thing] with its rules and its place. [Sight] answers who may see, book and
/// manage it.
@NullMarked
package coop.meent.sharing.things;

import org.jspecify.annotations.NullMarked;
