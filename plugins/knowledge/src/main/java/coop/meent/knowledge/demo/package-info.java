/// The knowledge base of a demo site: what its people wrote, asked and looked after in the past two
/// years, done through the same desks as everywhere else, each thing on its own day.
@NullMarked
package coop.meent.knowledge.demo;

import org.jspecify.annotations.NullMarked;
