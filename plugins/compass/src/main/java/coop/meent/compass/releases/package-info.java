/// Which figures of the network may come out without exposing an organisation.
///
/// A [View] is a group of organisations; a release brings out as many views as can be. [Releaser]
/// composes them and asks a [Gate] about each: [Atoms] lets a view through only when, laid over
/// every view that was ever released, it leaves no group of one to four. [Figures] is what a view
/// shows. `docs/compass.md` says the same in words.
@NullMarked
package coop.meent.compass.releases;

import org.jspecify.annotations.NullMarked;
