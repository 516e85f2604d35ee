package coop.meent.core.people;

import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.TreeMap;

/// What signs in.
///
/// @param address from which it asks
/// @param device what it says of itself, in short
/// @param token the session that it held until now
public record Browser(String address, String device, Optional<String> token) {
    private static final Map<String, String> PROGRAMS =
            new TreeMap<>(
                    Map.of(
                            "1 Edg", "Edge",
                            "2 OPR/", "Opera",
                            "3 SamsungBrowser", "Samsung Internet",
                            "4 Firefox", "Firefox",
                            "5 Chrome", "Chrome",
                            "6 Safari", "Safari",
                            "7 curl", "curl"));
    private static final Map<String, String> SYSTEMS =
            new TreeMap<>(
                    Map.of(
                            "1 iPhone", "iPhone",
                            "2 iPad", "iPad",
                            "3 Android", "Android",
                            "4 Windows", "Windows",
                            "5 Mac OS", "Mac",
                            "6 Linux", "Linux"));

    /// {@return a browser that introduces itself with this `User-Agent`}
    public static Browser introduced(String address, String userAgent, Optional<String> token) {
        var program = first(PROGRAMS, userAgent).orElse("?");
        var device =
                first(SYSTEMS, userAgent).map(system -> program + ", " + system).orElse(program);
        return new Browser(address, device, token);
    }

    private static Optional<String> first(Map<String, String> known, String userAgent) {
        return known.entrySet().stream()
                .filter(entry -> userAgent.contains(entry.getKey().substring(2)))
                .map(Entry::getValue)
                .findFirst();
    }

    @Override
    public String toString() {
        return device;
    }
}
