package coop.meent.shares.proof;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// A place in the chain of a register that is known outside it, in a mail or on paper: whoever
/// rewrites the chain cannot rewrite that.
///
/// @param seq of the entry
/// @param hash of the chain up to and with it, 64 hexadecimal digits
public record Checkpoint(long seq, String hash) {
    private static final String MARK = "MEENT-SHARES";
    private static final Pattern TEXT =
            Pattern.compile(
                    "(?:" + MARK + " (\\S{36}) )?(\\d{1,15}):([0-9a-f]{64})",
                    Pattern.CASE_INSENSITIVE);

    /// What somebody typed or scanned.
    ///
    /// @param register of which, where the text says so
    public record Quoted(Optional<UUID> register, Checkpoint checkpoint) {}

    static Checkpoint of(long seq, byte[] hash) {
        return new Checkpoint(seq, HexFormat.of().formatHex(hash));
    }

    /// {@return it as mails and the command line write it}
    public String text() {
        return seq + ":" + hash;
    }

    /// {@return it as a QR code holds it}
    ///
    /// @param register the key of the register
    public String qr(UUID register) {
        return "%s %s %s".formatted(MARK, register, text());
    }

    /// {@return what a text says, as it is typed or as a QR code holds it}
    public static Optional<Quoted> parse(String text) {
        var parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        var checkpoint =
                new Checkpoint(
                        Long.parseLong(parts.group(2)), parts.group(3).toLowerCase(Locale.ROOT));
        try {
            var register = Optional.ofNullable(parts.group(1)).map(UUID::fromString);
            return Optional.of(new Quoted(register, checkpoint));
        } catch (IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }
}
