package coop.meent.compass.scores;

import coop.meent.api.Principle;
import java.util.Map;
import java.util.Optional;

/// The score of a principle.
///
/// @param all the organisation's; none when nobody answered enough
/// @param roles of those that stand apart
public record PrincipleResult(Principle principle, Optional<Score> all, Map<Role, Score> roles) {}
