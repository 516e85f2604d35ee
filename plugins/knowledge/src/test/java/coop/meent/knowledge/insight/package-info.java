/// What editors learn, tried from within.
@NullMarked
package coop.meent.knowledge.insight;

import org.jspecify.annotations.NullMarked;
