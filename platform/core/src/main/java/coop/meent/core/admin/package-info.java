/// Pages for the team that runs the site: [OrganisationAdminPages] with periods and mandates,
/// [ImportPages] for organisations from a spreadsheet. Every route asks for an administrator; what
/// they do is done by the same desks that the API and the command line use.
@NullMarked
package coop.meent.core.admin;

import org.jspecify.annotations.NullMarked;
