/// Finding things: one index for everything that plugins and the platform publish.
///
/// A [SearchEngine] takes [Document]s and answers a [Query] with [Results]. Who asks is part of the
/// question: a query cannot be made without the audience of the viewer, the types that are live and
/// the time, and the engine holds every hit, count and suggestion against them. An index is never
/// the truth: it carries the [Position] up to which it has read the outbox, and where that is
/// missing it is built anew, beside the one that serves.
@NullMarked
package coop.meent.core.search;

import org.jspecify.annotations.NullMarked;
