package coop.meent.shares.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A body of every kind of entry that works on the register of the demo.
final class Examples {
    static final Map<String, String> ALL = Collections.unmodifiableMap(all());
    static final String FIRST = ALL.values().iterator().next();

    private Examples() {}

    private static Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        put(all, "ISSUE", "{'holder': 1, 'shareClass': 1, 'quantity': 2, 'paidCents': 50000}");
        put(all, "OPENING", "{'holder': 1, 'shareClass': 1, 'quantity': 2, 'valueCents': 25000, 'paidCents': 50000, 'firstNumber': 101}");
        return all;
    }

    private static void put(Map<String, String> all, String kind, String deed) {
        var body =
                """
                {'kind': '%s', 'effective': '2026-05-01', 'deed': %s, 'cause': 'RvB-2026-11'}"""
                        .formatted(kind, deed);
        all.put(kind, body.replace('\'', '"'));
    }
}
