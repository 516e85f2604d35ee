package coop.meent.shares.api;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A body of every kind of entry that works as it stands on the register of the demo, today.
///
/// Checkpoints are missing: the site makes them itself.
final class Examples {
    private final Map<String, String> all = new LinkedHashMap<>();
    private final LocalDate today;

    private Examples(LocalDate today) {
        this.today = today;
    }

    /// {@return a body by the name of its kind}
    static Map<String, String> on(LocalDate today) {
        var examples = new Examples(today);
        examples.beginnings();
        examples.moves();
        examples.exits();
        examples.ends();
        examples.rights();
        return Collections.unmodifiableMap(examples.all);
    }

    private void beginnings() {
        put("ISSUE", "{'holder': 1, 'shareClass': 1, 'quantity': 2, 'paidCents': 25000}");
        put(
                "OPENING",
                """
                {'holder': 5, 'shareClass': 1, 'quantity': 2, 'valueCents': 12500, 'paidCents': 25000,
                 'firstNumber': 101}\
                """);
        put("PAY_IN", "{'holder': 57, 'lot': 101, 'cents': 12500}");
    }

    private void moves() {
        put(
                "TRANSFER",
                """
                {'from': 1, 'to': 2, 'takes': [{'shareClass': 1, 'lot': 2, 'quantity': 1}],
                 'ground': 'GIFT'}\
                """);
        put("CONVERT", "{'holder': 2, 'take': {'shareClass': 1, 'quantity': 2}, 'into': 2}");
        put("SPLIT", "{'shareClass': 1, 'into': 5, 'outOf': 1}");
        put("LOSS_ALLOCATION", "{'shareClass': 1, 'centsPerShare': 100}");
        put("HOLDER_LINK", "{'former': 9, 'present': 10}");
    }

    // asked for in the window, which takes effect at its end
    private void exits() {
        boolean open = today.getMonthValue() <= Month.JUNE.getValue();
        var asked = open ? today : today.withMonth(1).withDayOfMonth(15);
        put(
                "WITHDRAW",
                LocalDate.of(today.getYear(), Month.JUNE, 30),
                """
                {'holder': 3, 'requested': '%s',
                 'takes': [{'shareClass': 1, 'quantity': 12}]}\
                """
                        .formatted(asked));
    }

    private void ends() {
        put("EXIT_BY_LAW", "{'holder': 3, 'ground': 'BANKRUPTCY'}");
        put("EXCLUDE", "{'holder': 3, 'heard': true}");
        put("CANCEL_UNPAID", "{'holder': 57, 'lot': 101, 'quantity': 2}");
        put("COMPENSATION_PAID", "{'exit': 69, 'cents': 12500}");
        put("REVERSAL", LocalDate.of(2025, 11, 17), "{'entry': 101}");
    }

    private void rights() {
        put(
                "ENCUMBER",
                """
                {'holder': 1, 'take': {'shareClass': 1, 'lot': 2, 'quantity': 2}, 'burden': 'PLEDGE',
                 'beneficiary': 2}\
                """);
        put("RELEASE", "{'encumbrance': 81}");
        put(
                "CLASS_RIGHTS_CHANGED",
                """
                {'shareClass': 1, 'terms': {'code': 'A', 'instrument': 'SHARE', 'priceCents': 13000,
                 'minimum': 1, 'maximum': 100, 'holders': ['NATURAL', 'LEGAL', 'JOINT', 'MINOR'],
                 'votesPerShare': 1, 'profit': true, 'liquidation': true,
                 'transfer': 'BETWEEN_HOLDERS_FREE'}}\
                """);
    }

    private void put(String kind, String deed) {
        put(kind, today, deed);
    }

    private void put(String kind, LocalDate on, String deed) {
        var body =
                """
                {'kind': '%s', 'effective': '%s', 'deed': %s, 'cause': 'RvB-2026-11'}\
                """
                        .formatted(kind, on, deed);
        all.put(kind, body.replace('\'', '"'));
    }
}
