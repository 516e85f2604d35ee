package coop.meent.soirees.afterwards.report;

/// How many came to one event, or to several.
///
/// @param events how many events
/// @param placed how many had a place
/// @param came of how many it is known that they came
/// @param missed of how many it is known that they did not
/// @param guests how many of those with a place have no account
/// @param organisations how many organisations they came for
/// @param fresh how many of these never came to an earlier event of that host
record Figures(
        int events, int placed, int came, int missed, int guests, int organisations, int fresh) {}
