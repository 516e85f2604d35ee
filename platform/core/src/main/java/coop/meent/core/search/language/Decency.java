package coop.meent.core.search.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Keeps coarse words out of what we suggest to people; they can still be looked for.
public final class Decency {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z]+");
    private static final int DIGITS = 12;

    private final Set<String> hashes = read();

    /// {@return whether a text may be suggested}
    public boolean allows(String text) {
        return BETWEEN_WORDS
                .splitAsStream(Folding.fold(text))
                .noneMatch(word -> hashes.contains(hash(word)));
    }

    private static String hash(String word) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var bytes = digest.digest(word.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static Set<String> read() {
        var file = Objects.requireNonNull(Decency.class.getResourceAsStream("indecent.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
