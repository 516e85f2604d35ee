/// How somebody answers: one question at a time or a page for each principle, now or later.
@NullMarked
package coop.meent.compass.answering;

import org.jspecify.annotations.NullMarked;
