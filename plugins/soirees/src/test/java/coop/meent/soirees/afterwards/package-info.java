/// What an evening leaves, on a site that runs.
@NullMarked
package coop.meent.soirees.afterwards;

import org.jspecify.annotations.NullMarked;
