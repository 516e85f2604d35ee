@NullMarked
package coop.meent.soirees.registrations;

import org.jspecify.annotations.NullMarked;
