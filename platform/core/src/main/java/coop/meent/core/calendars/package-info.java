/// The calendars of the site: what plugins bring by [coop.meent.api.MeentPlugin#calendars] becomes
/// an agenda, feeds to subscribe to, files, and parts of mails.
///
/// [CalendarDesk] builds it. [Sources] asks the plugins, [Agenda] lays out for a viewer what they
/// may see, [CalendarWriter] writes it as RFC 5545 wants it. [Noting] stands in each transaction of
/// a plugin and counts what changes, so that no plugin can forget a `SEQUENCE`.
@NullMarked
package coop.meent.core.calendars;

import org.jspecify.annotations.NullMarked;
