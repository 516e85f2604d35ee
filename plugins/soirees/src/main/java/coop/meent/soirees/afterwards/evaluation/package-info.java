/// What an event was worth to who was there, told only of five or more together.
@NullMarked
package coop.meent.soirees.afterwards.evaluation;

import org.jspecify.annotations.NullMarked;
