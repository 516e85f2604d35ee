package coop.meent.core.search.lucene;

import coop.meent.api.DatedAudience;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;

/// The dated audiences of one document as they lie in the index, one after the other: the first
/// moment, the moment at which it is over, the length of the term, the term. Moments are counted in
/// microseconds, as the database keeps them.
final class Dates {
    /// Before all moments.
    static final long EVER = Long.MIN_VALUE;

    /// After all moments.
    static final long NEVER = Long.MAX_VALUE;

    private static final long MICROS = 1_000_000;
    private static final long LAST = NEVER / MICROS - 1;
    private static final int HEAD = 2 * Long.BYTES + Short.BYTES;

    private Dates() {}

    /// Looks at one.
    @FunctionalInterface
    interface Look {
        /// {@return whether to go on; the term's bytes are another's at the next call}
        boolean at(BytesRef term, long from, long until);
    }

    /// {@return the first microsecond that is not before the moment}
    static long moment(Instant moment) {
        if (Math.abs(moment.getEpochSecond()) > LAST) {
            return moment.getEpochSecond() > 0 ? NEVER : EVER;
        }
        return moment.getEpochSecond() * MICROS + (moment.getNano() + 999) / 1_000;
    }

    /// {@return the microsecond that the clock has reached}
    static long reached(Instant now) {
        return now.getEpochSecond() * MICROS + now.getNano() / 1_000;
    }

    static BytesRef written(List<DatedAudience> audiences) {
        var out = new ByteArrayOutputStream();
        for (var one : audiences) {
            var term = one.audience().term().getBytes(StandardCharsets.UTF_8);
            var head = new byte[HEAD];
            BitUtil.VH_LE_LONG.set(head, 0, one.from().map(Dates::moment).orElse(EVER));
            BitUtil.VH_LE_LONG.set(head, Long.BYTES, one.until().map(Dates::moment).orElse(NEVER));
            BitUtil.VH_LE_SHORT.set(head, 2 * Long.BYTES, (short) term.length);
            out.writeBytes(head);
            out.writeBytes(term);
        }
        return new BytesRef(out.toByteArray());
    }

    static boolean admit(BytesRef written, Set<BytesRef> terms, long now) {
        return !each(
                written,
                (term, from, until) -> !(from <= now && now < until && terms.contains(term)));
    }

    /// {@return whether all were looked at}
    static boolean each(BytesRef written, Look look) {
        var term = new BytesRef();
        term.bytes = written.bytes;
        int end = written.offset + written.length;
        for (int at = written.offset; at < end; at = term.offset + term.length) {
            term.offset = at + HEAD;
            term.length = (short) BitUtil.VH_LE_SHORT.get(written.bytes, at + 2 * Long.BYTES);
            long from = (long) BitUtil.VH_LE_LONG.get(written.bytes, at);
            long until = (long) BitUtil.VH_LE_LONG.get(written.bytes, at + Long.BYTES);
            if (!look.at(term, from, until)) {
                return false;
            }
        }
        return true;
    }
}
