/// Work that is not a request: what runs at its hour ([Schedule], kept in the database by
/// db-scheduler), and what is heavy ([HeavyWork]: hashes, images, imports on few platform threads,
/// so that a two-core site keeps answering).
@NullMarked
package coop.meent.core.work;

import org.jspecify.annotations.NullMarked;
