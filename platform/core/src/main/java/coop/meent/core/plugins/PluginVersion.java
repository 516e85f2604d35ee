package coop.meent.core.plugins;

import coop.meent.core.plugins.trust.Vouched;
import java.time.Instant;
import java.util.Optional;

/// A version of a plugin that is unpacked.
///
/// @param plugin its id
/// @param folder below the folder of what is unpacked
/// @param vouched who vouched for it when it was taken in
/// @param takenAt when it was taken in last
/// @param startedAt when it started last; empty when it never did
public record PluginVersion(
        String plugin,
        String folder,
        String version,
        Vouched vouched,
        Instant takenAt,
        Optional<Instant> startedAt) {}
