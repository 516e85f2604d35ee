/// The catalogue: a list of plugins that any web server or folder can hold, with a signature over
/// it.
///
/// A [Catalogue] is one file, `catalogue.json`, which a [CatalogueWriter] makes of the zips beside
/// it. A [CatalogueDesk] reads it from its [CataloguePlace] when somebody asks it to, never by
/// itself; what was read last stays known, with its time, in a [CatalogueStore]. A zip from it goes
/// the way of every zip that somebody sends in.
@NullMarked
package coop.meent.core.plugins.catalogue;

import org.jspecify.annotations.NullMarked;
