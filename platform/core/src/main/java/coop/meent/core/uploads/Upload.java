package coop.meent.core.uploads;

import java.util.OptionalLong;

/// A file on its way in.
///
/// @param sender who sends it; empty for the work of a plugin
/// @param size in bytes, as announced
/// @param ready whether it is here and looked at
record Upload(
        String id,
        String plugin,
        String shelf,
        OptionalLong sender,
        String name,
        long size,
        boolean ready) {}
