/// Organisations, who acts for them, and since when they are members.
///
/// [OrganisationsInMemory] answers every question about organisations and their periods without a
/// query; [PeriodEntitlements] is the one place that turns periods into rights. What the team and
/// the organisations themselves change goes through [OrganisationDesk]: check, write, audit,
/// announce, in one transaction. Membership is never a field that somebody flips: it is a row of
/// dated [Period]s, and a [Standing] is worked out from them for a day.
@NullMarked
package coop.meent.core.membership;

import org.jspecify.annotations.NullMarked;
