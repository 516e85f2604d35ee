/// Looks at the plugins before another release of Meent touches the database.
///
/// A [Release] has a version of the api, which the jar of the api tells without being run: so does
/// a [Distribution], a release's zip. [Preflight] holds what is [Installed] against it, a [Verdict]
/// per plugin. The command `preflight` prints them; a start whose release is not the one that
/// served last asks a [StartCheck], and goes no further when a plugin blocks.
@NullMarked
package coop.meent.core.plugins.preflight;

import org.jspecify.annotations.NullMarked;
