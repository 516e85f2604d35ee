package coop.meent.core.files;

/// Bytes, as one says them.
public final class Amount {
    private static final long KILO = 1_000;

    private Amount() {}

    /// {@return e.g. `20 MB`}
    public static String of(long bytes) {
        if (bytes < KILO * KILO) {
            return Math.max(1, bytes / KILO) + " kB";
        }
        return bytes < KILO * KILO * KILO
                ? bytes / (KILO * KILO) + " MB"
                : bytes / (KILO * KILO * KILO) + " GB";
    }
}
