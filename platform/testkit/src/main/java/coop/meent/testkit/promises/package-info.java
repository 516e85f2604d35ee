/// The promises that every plugin keeps, each in a class of its own.
///
/// A promise looks at a site on which the plugin runs, and answers what is broken, with what its
/// author can do about it. [coop.meent.testkit.PluginContract] asks all of them. What is typed by
/// people is tried with a [Marker]: text that does harm wherever it is not escaped, and that is
/// found again wherever it is kept.
@NullMarked
package coop.meent.testkit.promises;

import org.jspecify.annotations.NullMarked;
