/// Looks at the plugins before another release of Meent touches the database.
///
/// A [Release] has a version of the api, which it says in one place, `release.properties` in the
/// jar of the api: the running host reads it there, and a [Distribution] is a zip in which it is
/// read without running anything. [Preflight] holds what is [Installed] against it, a [Verdict]
/// per plugin. The command `preflight` prints them; a start whose release is not the one that
/// served last asks a [StartCheck], and goes no further when a plugin blocks.
@NullMarked
package coop.meent.core.plugins.preflight;

import org.jspecify.annotations.NullMarked;
