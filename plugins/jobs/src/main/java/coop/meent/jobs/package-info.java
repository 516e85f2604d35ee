/// The vacancy board: organisations post a [Vacancy], the community finds it, and it leaves by
/// itself when it is over.
///
/// [JobBoard] is the plugin and the only door. Everything that changes a vacancy goes through
/// [VacancyDesk], for pages and API alike; all SQL is in [VacancyStore] and [VisitStore]. Whether a
/// vacancy is open is never stored: [VacancyState] follows from its stage, its closing date and the
/// clock, so that list, page, feed and search agree at every moment.
@NullMarked
package coop.meent.jobs;

import org.jspecify.annotations.NullMarked;
