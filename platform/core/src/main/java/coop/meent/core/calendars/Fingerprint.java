package coop.meent.core.calendars;

import coop.meent.api.CalendarEntry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;

/// What counts as a change of an entry for whoever planned to come: its time, its place, its state.
final class Fingerprint {
    private static final int LENGTH = 32;

    private Fingerprint() {}

    static String of(CalendarEntry entry) {
        var changes =
                entry.changes().stream()
                        .sorted(Comparator.comparing(CalendarEntry.Change::on))
                        .toList();
        var told =
                String.join(
                        "\n",
                        entry.when().toString(),
                        entry.repeat().toString(),
                        changes.toString(),
                        entry.place(),
                        entry.state().name());
        return hash(told).substring(0, LENGTH);
    }

    private static String hash(String told) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(told.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
