package coop.meent.sharing.nearness;

/// The middle of a place.
///
/// @param country `BE`, `NL`, or empty for coordinates that somebody entered
/// @param latitude degrees
/// @param longitude degrees
public record Spot(
        String country, String postcode, String place, double latitude, double longitude) {
    private static final double EARTH = 6_371_000;

    /// {@return how far the two are apart, in metres, as the crow flies}
    public long metresTo(double otherLatitude, double otherLongitude) {
        double north = Math.toRadians(otherLatitude - latitude);
        double east = Math.toRadians(otherLongitude - longitude);
        double half =
                square(Math.sin(north / 2))
                        + Math.cos(Math.toRadians(latitude))
                                * Math.cos(Math.toRadians(otherLatitude))
                                * square(Math.sin(east / 2));
        return Math.round(2 * EARTH * Math.asin(Math.min(1, Math.sqrt(half))));
    }

    /// {@return how people call it: `2800 Mechelen`}
    public String name() {
        return (postcode + " " + place).strip();
    }

    private static double square(double it) {
        return it * it;
    }
}
