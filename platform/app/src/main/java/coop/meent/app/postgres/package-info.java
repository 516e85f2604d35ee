/// The PostgreSQL that Meent brings along, for whoever has no database server.
///
/// [EmbeddedPostgres] is the door: it unpacks the [Binaries], makes a [Cluster] in the data folder
/// or wakes the one that lies there, and hands over an address and a login. It is a real server,
/// durable and closed to strangers; the choices and their price are in
/// `docs/decisions/0002-embedded-postgresql.md`. [DataFolder] sees to it that one Meent at a time
/// owns the folder.
@NullMarked
package coop.meent.app.postgres;

import org.jspecify.annotations.NullMarked;
