/// The desk over HTTP, on registers that hold something.
@NullMarked
package coop.meent.shares.desk;

import org.jspecify.annotations.NullMarked;
