/// Tampers with registers as the owner of the database could, and expects to be caught.
@NullMarked
package coop.meent.shares.proof;

import org.jspecify.annotations.NullMarked;
