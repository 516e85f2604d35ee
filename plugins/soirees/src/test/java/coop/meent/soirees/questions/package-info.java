/// Tests of the questions.
@NullMarked
package coop.meent.soirees.questions;

import org.jspecify.annotations.NullMarked;
