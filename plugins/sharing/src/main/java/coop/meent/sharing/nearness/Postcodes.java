package coop.meent.sharing.nearness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The postcodes of Belgium and the Netherlands with their places and centres, from GeoNames (CC BY
/// 4.0), in memory.
public final class Postcodes {
    private static final String SPOTS = "/places/postcodes.csv";
    private static final String NAMES = "/places/names.csv";

    // a country, four figures, the two letters of a Dutch street, and a name; each may be missing
    private static final Pattern TYPED =
            Pattern.compile("(?:(BE|NL|B)[- ]?)?(\\d{4})(?!\\d)(?: ?([A-Za-z]{2})\\b)?[ ,]*(.*)");

    // coordinates as maps show them
    private static final Pattern DEGREES =
            Pattern.compile("(-?\\d{1,2}[.]\\d+)[ ,;]+(-?\\d{1,3}[.]\\d+)");

    private final Map<String, List<Spot>> byNumber = new HashMap<>();
    private final Map<String, Spot> byName = new HashMap<>();

    private Postcodes() {}

    public static Postcodes read() {
        var all = new Postcodes();
        lines(SPOTS).map(Postcodes::spot).forEach(all::add);
        lines(NAMES).forEach(line -> all.alias(line.split(",", -1)));
        return all;
    }

    private static Stream<String> lines(String file) {
        try (var in = open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(it -> !it.startsWith("#")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(Postcodes.class.getResourceAsStream(file), file);
    }

    private static Spot spot(String line) {
        var cells = line.split(",", -1);
        return new Spot(
                cells[0],
                cells[1],
                cells[2],
                Double.parseDouble(cells[3]),
                Double.parseDouble(cells[4]));
    }

    private void add(Spot spot) {
        byNumber.computeIfAbsent(spot.postcode(), _ -> new ArrayList<>()).add(spot);
        byName.putIfAbsent(folded(spot.place()), spot);
    }

    private void alias(String[] names) {
        byName.putIfAbsent(folded(names[0]), byName.get(folded(names[1])));
    }

    /// {@return the place that somebody typed: `2800`, `1012 AB`, `Gent`, `8000 Brugge`, or
    /// coordinates}
    public Optional<Spot> find(String typed) {
        var text = typed.strip();
        var degrees = DEGREES.matcher(text);
        if (degrees.matches()) {
            return entered(degrees.group(1), degrees.group(2));
        }
        var number = TYPED.matcher(text);
        return number.matches()
                ? numbered(number.group(1), number.group(2), number.group(3), number.group(4))
                : Optional.ofNullable(byName.get(folded(text)));
    }

    /// {@return the place of a postcode and a name, either of which may be empty}
    public Optional<Spot> find(String postcode, String town) {
        return find((postcode.strip() + " " + town.strip()).strip());
    }

    /// {@return a postcode without what tells the street: a Dutch one has letters for that}
    public static String rough(String postcode) {
        var typed = postcode.strip().toUpperCase(Locale.ROOT);
        return typed.matches("\\d{4} ?[A-Z]{2}") ? typed.substring(0, 4) : typed;
    }

    private static Optional<Spot> entered(String latitude, String longitude) {
        double north = Double.parseDouble(latitude);
        double east = Double.parseDouble(longitude);
        return Math.abs(north) <= 90 && Math.abs(east) <= 180
                ? Optional.of(new Spot("", "", "", north, east))
                : Optional.empty();
    }

    // both countries have four figures: the name tells them apart, or the letters, or else it is
    // the first country that has it
    private Optional<Spot> numbered(String country, String number, String letters, String name) {
        var there = byNumber.getOrDefault(number, List.of());
        var wanted = country == null ? "" : country.substring(0, 1);
        var inCountry =
                there.stream()
                        .filter(it -> it.country().startsWith(wanted))
                        .filter(it -> letters == null || it.country().equals("NL"))
                        .toList();
        return inCountry.stream()
                .filter(it -> !name.isBlank() && folded(it.place()).equals(folded(name)))
                .findFirst()
                .or(() -> inCountry.stream().filter(it -> known(name, it)).findFirst())
                .or(() -> inCountry.stream().findFirst())
                .or(() -> Optional.ofNullable(byName.get(folded(name))));
    }

    // the name of the town, where the number is that of a part of it
    private boolean known(String name, Spot spot) {
        var named = byName.get(folded(name));
        return named != null && named.country().equals(spot.country());
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
