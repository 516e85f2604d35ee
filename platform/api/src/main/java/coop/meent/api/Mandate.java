package coop.meent.api;

/// What ties a person to an organisation on the day of the request.
///
/// @param organisation the organisation's id
/// @param role what the person may do there
/// @param memberToday whether the organisation is a member on that day
/// @since 1.0
public record Mandate(long organisation, Role role, boolean memberToday) {}
