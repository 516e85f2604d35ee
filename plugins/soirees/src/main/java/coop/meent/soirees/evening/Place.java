package coop.meent.soirees.evening;

import java.util.OptionalLong;

/// Where somebody is in one round.
///
/// @param name as on their badge
/// @param organisation for which they come
/// @param table 0 for a break
/// @param moved whether the plan was mended here
public record Place(
        long registration, String name, OptionalLong organisation, int table, boolean moved) {}
