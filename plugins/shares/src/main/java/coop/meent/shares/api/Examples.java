package coop.meent.shares.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A body of every kind of entry that works on a register that begins as that of the demo does: two
/// classes (entries 1 and 2), shares for holder 1 (3), unpaid ones for holder 2 (4), pledged ones of
/// holder 3 (5 and 6), and holder 4 who came and left (7 and 8). Holders 5 and 6 have no shares yet.
///
/// Checkpoints are missing: the site makes them itself.
final class Examples {
    static final Map<String, String> ALL = Collections.unmodifiableMap(all());
    static final String FIRST = ALL.values().iterator().next();

    private Examples() {}

    private static Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        beginnings(all);
        moves(all);
        ends(all);
        rights(all);
        return all;
    }

    private static void beginnings(Map<String, String> all) {
        put(all, "ISSUE", "{'holder': 1, 'shareClass': 1, 'quantity': 2, 'paidCents': 50000}");
        put(
                all,
                "OPENING",
                """
                {'holder': 5, 'shareClass': 1, 'quantity': 2, 'valueCents': 25000, 'paidCents': 50000,
                 'firstNumber': 101}""");
        put(all, "PAY_IN", "{'holder': 2, 'lot': 4, 'cents': 25000}");
    }

    private static void moves(Map<String, String> all) {
        put(
                all,
                "TRANSFER",
                """
                {'from': 1, 'to': 2, 'takes': [{'shareClass': 1, 'lot': 3, 'quantity': 1}],
                 'ground': 'GIFT'}""");
        put(
                all,
                "CONVERT",
                "{'holder': 1, 'take': {'shareClass': 1, 'quantity': 1}, 'into': 2}");
        put(all, "SPLIT", "{'shareClass': 1, 'into': 5, 'outOf': 1}");
        put(all, "LOSS_ALLOCATION", "{'shareClass': 1, 'centsPerShare': 100}");
        put(all, "HOLDER_LINK", "{'former': 5, 'present': 6}");
    }

    private static void ends(Map<String, String> all) {
        put(
                all,
                "WITHDRAW",
                "2026-06-30",
                """
                {'holder': 1, 'requested': '2026-04-30',
                 'takes': [{'shareClass': 1, 'quantity': 10}]}""");
        put(all, "EXIT_BY_LAW", "{'holder': 1, 'ground': 'BANKRUPTCY'}");
        put(all, "EXCLUDE", "{'holder': 1, 'heard': true}");
        put(all, "CANCEL_UNPAID", "{'holder': 2, 'lot': 4, 'quantity': 5}");
        put(all, "COMPENSATION_PAID", "{'exit': 8, 'cents': 25000}");
        put(all, "REVERSAL", "2026-02-03", "{'entry': 3}");
    }

    private static void rights(Map<String, String> all) {
        put(
                all,
                "ENCUMBER",
                """
                {'holder': 1, 'take': {'shareClass': 1, 'lot': 3, 'quantity': 2}, 'burden': 'PLEDGE',
                 'beneficiary': 2}""");
        put(all, "RELEASE", "{'encumbrance': 6}");
        put(
                all,
                "CLASS_RIGHTS_CHANGED",
                """
                {'shareClass': 1, 'terms': {'code': 'A', 'instrument': 'SHARE', 'priceCents': 26000,
                 'minimum': 1, 'maximum': 40, 'holders': ['NATURAL', 'LEGAL', 'JOINT', 'MINOR'],
                 'votesPerShare': 1, 'profit': true, 'liquidation': true, 'transfer': 'FREE'}}""");
    }

    private static void put(Map<String, String> all, String kind, String deed) {
        put(all, kind, "2026-04-30", deed);
    }

    private static void put(Map<String, String> all, String kind, String on, String deed) {
        var body =
                """
                {'kind': '%s', 'effective': '%s', 'deed': %s, 'cause': 'RvB-2026-11'}"""
                        .formatted(kind, on, deed);
        all.put(kind, body.replace('\'', '"'));
    }
}
