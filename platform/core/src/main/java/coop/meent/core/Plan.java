package coop.meent.core;

import coop.meent.core.settings.Settings;
import coop.meent.core.settings.Settings.DatabaseLogin;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// What site to build.
///
/// @param settings what the operator says
/// @param login the database
/// @param shipped folders in which plugins' zips are found, besides `<data>/plugins`
/// @param clock in the site's time zone
/// @param strict whether a missing message is an error, as in tests
/// @param poolSize how many connections serve
/// @param demo whether to fill an empty site with a believable community
/// @param scheduled whether scheduled work is done at its hour; if not, when [Meent#work] says so
public record Plan(
        Settings settings,
        DatabaseLogin login,
        List<Path> shipped,
        Clock clock,
        boolean strict,
        int poolSize,
        boolean demo,
        boolean scheduled) {}
