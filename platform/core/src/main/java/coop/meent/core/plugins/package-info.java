/// The plugin host: PF4J's class loaders, and around them what makes plugins come and go while the
/// site serves.
///
/// A zip is looked at entry by entry ([ArchiveCheck]), asked who vouches for it (package `trust`)
/// and unpacked ([PluginArchive]), its [Manifest] is read, its schema migrated, its class
/// constructed with the platform's services, and only when all of that worked does the [PluginHost]
/// swap the route table. What is wanted and what came of it are rows in PostgreSQL, so that after a
/// kill at any moment a restart ends in what is wanted.
@NullMarked
package coop.meent.core.plugins;

import org.jspecify.annotations.NullMarked;
