/// What a plugin sees of Meent: interfaces and records, and no implementation.
@NullMarked
package coop.meent.api;

import org.jspecify.annotations.NullMarked;
