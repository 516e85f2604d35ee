package coop.meent.shares.book;

import coop.meent.api.Transaction;
import coop.meent.shares.registers.Register;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Tells the audit and the site what was recorded.
final class Announcement {
    private Announcement() {}

    /// Tells it, if there is anything to tell.
    static void of(Transaction tx, Register register, List<Recorded> recorded) {
        if (recorded.isEmpty()) {
            return;
        }
        var last = recorded.getLast();
        tx.audit(
                "entry.recorded",
                "register:" + register.id(),
                Map.of(
                        "first", recorded.getFirst().entry().seq(),
                        "last", last.entry().seq(),
                        "kind", kinds(recorded),
                        "hash", last.hash()));
        tx.publish("register", Long.toString(register.id()));
    }

    private static String kinds(List<Recorded> recorded) {
        return recorded.stream()
                .map(it -> it.entry().deed().kind().name())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
