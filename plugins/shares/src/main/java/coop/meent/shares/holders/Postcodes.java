package coop.meent.shares.holders;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The postcodes of Belgium and the Netherlands with their places, from GeoNames (CC BY 4.0).
final class Postcodes {
    private static final String FILE = "/places/postcodes.csv";
    private static final int DUTCH_DIGITS = 4;

    private final Map<String, List<String>> places;

    private Postcodes(Map<String, List<String>> places) {
        this.places = Map.copyOf(places);
    }

    static Postcodes read() {
        var places = new HashMap<String, List<String>>();
        try (var file = open()) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(it -> !it.startsWith("#"))
                    .forEach(line -> add(places, line));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Postcodes(places);
    }

    private static InputStream open() {
        return Objects.requireNonNull(Postcodes.class.getResourceAsStream(FILE), FILE);
    }

    private static void add(Map<String, List<String>> places, String line) {
        int second = line.indexOf(',', 3);
        places.computeIfAbsent(line.substring(0, second), _ -> new ArrayList<>())
                .add(line.substring(second + 1));
    }

    /// {@return the places of a postcode; none for one that there is not, and of other countries}
    List<String> of(String country, String postcode) {
        var key = country.equals("NL") ? dutch(postcode) : postcode;
        return places.getOrDefault(country + "," + key, List.of());
    }

    /// {@return whether there may be such a postcode}
    boolean possible(String country, String postcode) {
        return switch (country) {
            // some belong to one organisation and stand in no list
            case "BE" -> postcode.matches("[1-9]\\d{3}");
            case "NL" -> postcode.matches("[1-9]\\d{3} ?[A-Za-z]{2}");
            default -> true;
        };
    }

    private static String dutch(String postcode) {
        return postcode.length() < DUTCH_DIGITS ? postcode : postcode.substring(0, DUTCH_DIGITS);
    }
}
