/// How fast the finished distribution is, and how large.
///
/// [Bench] starts it with a thousand vacancies, loads it, and prints a table; [Floor] is the
/// smallest thing that could answer the same list, measured in the same run, so that a slow machine
/// does not look like slow code.
@NullMarked
package coop.meent.bench;

import org.jspecify.annotations.NullMarked;
