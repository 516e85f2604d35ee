/// What people see of a closed scan: scores, where they differ, the years, paper and files.
@NullMarked
package coop.meent.compass.outcomes;

import org.jspecify.annotations.NullMarked;
