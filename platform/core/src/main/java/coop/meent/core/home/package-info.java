/// The first page, for visitors and for members.
///
/// A member's home begins with what waits for them, gathered by the [Docket] from the platform and
/// from every plugin; a source that fails stays out of the page and is logged. Then what is new
/// since the last visit, which roles they could play, and their organisations. All that the
/// platform itself asks of the database is read at once, in [HomeStore].
@NullMarked
package coop.meent.core.home;

import org.jspecify.annotations.NullMarked;
