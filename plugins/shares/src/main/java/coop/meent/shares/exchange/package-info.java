/// What comes into a register from elsewhere, and what goes out of it.
///
/// In: a sheet of an older register, line by line ([SheetFile], [Mapping], [OpeningLine]), laid
/// ready by [Imports] where nobody reads it but the page that shows what is wrong, and brought in
/// only when every line is right and the totals are those of the older register. Or a whole export,
/// which brings its chain along ([Restoring]).
///
/// Out: sheets as CSV and Excel, and everything as JSON, all of them streamed.
@NullMarked
package coop.meent.shares.exchange;

import org.jspecify.annotations.NullMarked;
