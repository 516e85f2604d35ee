/// The finished distribution, tried as an operator meets it: as processes, from outside.
///
/// [Installation] is a data folder with the commands that work on it, [Serving] the site while it
/// runs. Everything is real: launcher, JVM, PostgreSQL, signals.
@NullMarked
package coop.meent.trials;

import org.jspecify.annotations.NullMarked;
