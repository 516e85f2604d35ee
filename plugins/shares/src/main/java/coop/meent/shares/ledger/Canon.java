package coop.meent.shares.ledger;

import static coop.meent.shares.ledger.CanonicalJson.object;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The one form in which an entry is written, hashed and verified: canonical JSON without personal
/// data, each hash over the hash before it and the payload.
public final class Canon {
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final int HASH_BYTES = 32;

    private Canon() {}

    /// {@return the hash before the first entry}
    public static byte[] start() {
        return new byte[HASH_BYTES];
    }

    /// {@return the payload of an entry}
    ///
    /// @param register the key of the register
    public static String payload(UUID register, Entry entry) {
        var by = entry.by();

        return CanonicalJson.write(
                object(
                        "actor", orNull(by.actor()),
                        "approver", orNull(by.approver()),
                        "behalf", orNull(by.onBehalfOf()),
                        "cause", entry.cause(),
                        "deed", DeedWriter.object(entry.deed()),
                        "documents", entry.documents(),
                        "effective", entry.effective().toString(),
                        "kind", entry.deed().kind().name(),
                        "legs", entry.legs().stream().map(Canon::leg).toList(),
                        "recorded", moment(entry.recordedAt()),
                        "register", register.toString(),
                        "seq", entry.seq()));
    }

    /// {@return SHA-256 of the hash before and the payload in UTF-8}
    public static byte[] hash(byte[] previous, String payload) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);

            return digest.digest(payload.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// {@return the deed as the payload writes it}
    public static String deed(Deed deed) {
        return CanonicalJson.write(DeedWriter.object(deed));
    }

    /// {@return the deed that the JSON says, in whatever order and spacing}
    ///
    /// @throws MalformedDeed when a field is missing, too much, or of another kind
    public static Deed deed(String kind, String json) {
        return DeedReader.read(kind, json);
    }

    /// {@return a moment with six decimals, e.g. `2026-11-22T10:00:00.123456Z`}
    public static String moment(Instant moment) {
        return MICROSECONDS.format(moment);
    }

    private static List<@Nullable Object> leg(Leg leg) {
        var items = new ArrayList<@Nullable Object>(8);
        items.add(leg.holder());
        items.add(leg.shareClass());
        items.add(leg.lot());
        items.add(leg.countsFrom().toString());
        items.add(leg.quantity());
        items.add(leg.valueCents());
        items.add(leg.paidCents());
        items.add(orNull(leg.firstNumber()));

        return items;
    }

    static @Nullable Long orNull(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }
}
