package coop.meent.core.factor;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Codes for who has lost the device: 80 random bits each, so that no one guesses them.
final class RecoveryCodes {
    static final int COUNT = 10;
    private static final int BYTES = 10;

    private RecoveryCodes() {}

    /// {@return new ones, as they are shown: four groups of four}
    static List<String> fresh(RandomGenerator random) {
        return Stream.generate(() -> one(random)).limit(COUNT).toList();
    }

    private static String one(RandomGenerator random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base32.grouped(Base32.of(bytes)).replace(' ', '-').toLowerCase(Locale.ROOT);
    }

    /// {@return a code however it was typed}
    static String plain(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
