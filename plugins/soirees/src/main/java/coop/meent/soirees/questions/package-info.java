/// The question box: before, during and after, and the library of questions.
@NullMarked
package coop.meent.soirees.questions;

import org.jspecify.annotations.NullMarked;
