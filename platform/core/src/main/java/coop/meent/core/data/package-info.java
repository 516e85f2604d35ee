/// The way to PostgreSQL: two logins, a role per schema, and one door.
///
/// [Database] opens it all: the migrating login makes roles and schemas ([Roles]) and runs Flyway
/// ([Migrations]); the site itself works on a pool of a second login ([ServingLogin]) that may do
/// nothing until [DatabaseTransactions] has set a role for one transaction. A wall against
/// mistakes, not against hostile code: `RESET ROLE` exists.
@NullMarked
package coop.meent.core.data;

import org.jspecify.annotations.NullMarked;
