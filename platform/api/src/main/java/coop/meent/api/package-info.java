/// What a plugin sees of Meent: interfaces and records, and no implementation.
///
/// A plugin is one public class that implements [MeentPlugin] and is built with a [Platform]. It
/// hands over data: [Route], [SearchSource], [ScheduledWork], [MenuEntry]; the platform registers
/// it and undoes each registration when the plugin stops. Whoever asks is a [Viewer]; all writing
/// goes through [Transactions].
///
/// Templates are Pebble, requests are Javalin's `Context`, SQL is JDBI: nothing is wrapped that its
/// author knows.
@NullMarked
package coop.meent.api;

import org.jspecify.annotations.NullMarked;
