package coop.meent.shares.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Walks along the entries of a register, from the first to the last, and notes whatever does not
/// follow from what stands before it.
final class Chain {
    private static final int MOST = 50;
    private static final int HASH = 32;

    private final Recomputed recomputed;
    private final Map<Long, String> known = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final MessageDigest digest = sha256();
    private long more;
    private long entries;
    private long last;
    private byte[] end = new byte[HASH];

    /// @param register its key
    Chain(UUID register) {
        this.recomputed = new Recomputed(register);
    }

    /// Expects the chain to pass by a checkpoint that is known outside it.
    void expect(Checkpoint checkpoint) {
        var other = known.put(checkpoint.seq(), checkpoint.hash());
        if (other != null && !other.equals(checkpoint.hash())) {
            note(Finding.of(checkpoint.seq(), Fault.CHECKPOINT));
        }
    }

    /// Looks at the next entry.
    void next(Stored entry) {
        entries++;
        if (entry.seq() <= last) {
            note(Finding.of(entry.seq(), Fault.ORDER));
        }
        for (long seq = last + 1; seq < entry.seq(); seq++) {
            note(Finding.of(seq, Fault.MISSING));
        }
        if (!Arrays.equals(entry.previous(), end) && entry.seq() == last + 1) {
            note(Finding.of(entry.seq(), Fault.CHAIN));
        }
        payload(entry);
        derived(entry);
        checkpoint(entry);
        last = Math.max(last, entry.seq());
        end = entry.hash();
    }

    private void payload(Stored entry) {
        digest.update(entry.previous());
        digest.update(entry.payload().getBytes(StandardCharsets.UTF_8));
        if (!Arrays.equals(digest.digest(), entry.hash())) {
            note(Finding.of(entry.seq(), Fault.HASH));
        }
        try {
            var now = recomputed.payload(entry);
            if (!now.equals(entry.payload())) {
                note(new Finding(entry.seq(), Fault.COLUMNS, Difference.of(now, entry.payload())));
            }
        } catch (IOException garbled) {
            note(new Finding(entry.seq(), Fault.COLUMNS, "deed"));
        }
    }

    private void derived(Stored entry) {
        for (int i = 0; i < entry.legs().size(); i++) {
            if (entry.legs().get(i).no() != i + 1) {
                note(Finding.of(entry.seq(), Fault.LEGS));
                break;
            }
        }
        check(entry, "reverses", entry.kind().equals("REVERSAL"), "entry", entry.reverses());
        check(entry, "cents", entry.kind().equals("COMPENSATION_PAID"), "cents", entry.cents());
    }

    private void check(
            Stored entry, String column, boolean has, String field, @Nullable Long value) {
        var due = has ? Difference.number(entry.deed(), field) : null;
        if (!Objects.equals(due, value)) {
            note(
                    new Finding(
                            entry.seq(),
                            Fault.DERIVED,
                            "%s is %s, and should be %s".formatted(column, value, due)));
        }
    }

    private void checkpoint(Stored entry) {
        if (known.isEmpty()) {
            return;
        }
        var due = known.remove(entry.seq());
        if (due != null && !due.equals(Checkpoint.of(entry.seq(), entry.hash()).hash())) {
            note(Finding.of(entry.seq(), Fault.CHECKPOINT));
        }
    }

    void note(Finding finding) {
        if (findings.size() < MOST) {
            findings.add(finding);
        } else {
            more++;
        }
    }

    /// {@return the last number that was looked at}
    long last() {
        return last;
    }

    /// Ends at what the head of the register says.
    Inspection ended(Checkpoint head) {
        for (long seq = last + 1; seq <= head.seq(); seq++) {
            note(Finding.of(seq, Fault.MISSING));
        }
        var found = Checkpoint.of(last, end);
        if (head.seq() < last || (head.seq() == last && !head.hash().equals(found.hash()))) {
            note(new Finding(last, Fault.HEAD, "it says " + head.seq()));
        }
        known.keySet().stream()
                .filter(it -> it > Math.max(last, head.seq()))
                .forEach(it -> note(Finding.of(it, Fault.MISSING)));
        return new Inspection(entries, found, findings, more);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
