/// What happens on the evening: hopes, the plan, rounds, the large screen, telephones.
@NullMarked
package coop.meent.soirees.evening;

import org.jspecify.annotations.NullMarked;
