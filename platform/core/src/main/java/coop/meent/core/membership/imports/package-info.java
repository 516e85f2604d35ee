/// Organisations from a spreadsheet: read, compared, shown, and only then written.
///
/// [CsvGuess] finds out how the file was saved, [CsvRows] takes it apart line by line so that one
/// broken line does not hide the others, and [ImportPlan] works out, without touching anything,
/// what each line would do. [OrganisationImport] is the door for the command line, the pages and
/// the API: a dry run, the real run in one transaction, and the undoing of a whole import.
///
/// An empty cell says nothing: it never wipes out what is known.
@NullMarked
package coop.meent.core.membership.imports;

import org.jspecify.annotations.NullMarked;
