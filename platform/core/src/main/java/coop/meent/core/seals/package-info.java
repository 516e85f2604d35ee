/// Seals what a copy of the database alone must not tell.
///
/// The key is the file `seal.key` in the data folder, made at the first use and readable by its
/// owner only. Each plugin gets a key of its own from it, through [SealDoor]; second factors have
/// theirs.
@NullMarked
package coop.meent.core.seals;

import org.jspecify.annotations.NullMarked;
