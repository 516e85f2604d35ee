package coop.meent.core.factor;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Bytes as letters and digits that nobody confuses: RFC 4648, without padding.
final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final int GROUP = 4;

    private Base32() {}

    static String of(byte[] bytes) {
        var text = new StringBuilder();
        int held = 0;
        int waiting = 0;
        for (byte it : bytes) {
            waiting = (waiting << Byte.SIZE) | (it & 0xff);
            held += Byte.SIZE;
            while (held >= BITS) {
                held -= BITS;
                text.append(ALPHABET.charAt((waiting >> held) & 31));
            }
            waiting &= (1 << held) - 1;
        }
        if (held > 0) {
            text.append(ALPHABET.charAt((waiting << (BITS - held)) & 31));
        }
        return text.toString();
    }

    /// {@return the text in groups of four, with blanks between}
    static String grouped(String text) {
        return IntStream.iterate(0, at -> at < text.length(), at -> at + GROUP)
                .mapToObj(at -> text.substring(at, Math.min(text.length(), at + GROUP)))
                .collect(Collectors.joining(" "));
    }
}
