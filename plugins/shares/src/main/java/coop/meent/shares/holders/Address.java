package coop.meent.shares.holders;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Domicile of a person, or seat of an organisation.
///
/// @param street with number and box
/// @param country two letters, as ISO 3166 has them
public record Address(String street, String postcode, String municipality, String country) {
    /// Nothing known but the country.
    public static final Address UNKNOWN = new Address("", "", "", "BE");

    /// {@return postcode and municipality}
    public String town() {
        return joined(" ", postcode, municipality);
    }

    /// {@return the whole on one line}
    public String line() {
        return joined(", ", street, town());
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts).filter(it -> !it.isEmpty()).collect(Collectors.joining(between));
    }
}
