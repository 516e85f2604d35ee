package coop.meent.trials;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import coop.meent.testkit.Caller;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/// The register of the demo as programs read it, and what must hold of it whatever happened.
///
/// @param entries oldest first
record Ledgers(List<JsonNode> entries) {
    private static final String HOLDINGS = "/api/v1/shares/registers/1/holdings";

    private record Account(long holder, long shareClass, long lot) {}

    static Ledgers read(Caller api) {
        var entries = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = api.get(Clerks.ENTRIES + "?limit=500" + cursor).expect(200).json();
            page.path("items").forEach(entries::add);
            cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asText();
        } while (!cursor.isEmpty());
        return new Ledgers(entries.reversed());
    }

    int size() {
        return entries.size();
    }

    /// Expects each acknowledged entry once, nothing else since the beginning, and no gap.
    void expectAll(int before, Map<String, Long> acknowledged) {
        var numbers = entries.stream().map(it -> it.path("seq").asLong()).toList();
        assertThat(numbers).isEqualTo(LongStream.rangeClosed(1, size()).boxed().toList());
        assertThat(new HashSet<>(acknowledged.values())).hasSize(acknowledged.size());
        assertThat(numbers.subList(before, size()))
                .containsExactlyInAnyOrderElementsOf(acknowledged.values());
    }

    /// Expects nobody below nothing on any day, and every list to be the sum of its entries.
    void expectSound(Caller api) {
        var accounts = new TreeMap<String, TreeMap<LocalDate, Long>>();
        var held = new TreeMap<String, Long>();
        for (var entry : entries) {
            for (var leg : entry.path("legs")) {
                long quantity = leg.path("quantity").asLong();
                accounts.computeIfAbsent(account(leg).toString(), _ -> new TreeMap<>())
                        .merge(
                                LocalDate.parse(leg.path("countsFrom").asText()),
                                quantity,
                                Long::sum);
                held.merge(holding(leg), quantity, Long::sum);
            }
        }
        accounts.forEach(Ledgers::expectNeverNegative);
        held.values().removeIf(it -> it == 0);
        assertThat(listed(api)).isEqualTo(held);
    }

    private static Account account(JsonNode leg) {
        return new Account(
                leg.path("holder").asLong(),
                leg.path("shareClass").asLong(),
                leg.path("lot").asLong());
    }

    private static String holding(JsonNode row) {
        return row.path("holder").asLong() + ":" + row.path("shareClass").asLong();
    }

    private static void expectNeverNegative(String account, TreeMap<LocalDate, Long> changes) {
        long held = 0;
        for (var change : changes.entrySet()) {
            held += change.getValue();
            assertThat(held).as(account + " on " + change.getKey()).isNotNegative();
        }
    }

    private static Map<String, Long> listed(Caller api) {
        var listed = new TreeMap<String, Long>();
        var list = api.get(HOLDINGS + "?limit=500&asOf=2100-01-01").expect(200).json();
        list.path("items").forEach(it -> listed.put(holding(it), it.path("shares").asLong()));
        long total = 0;
        for (var each : list.path("totals")) {
            total += each.path("shares").asLong();
        }
        assertThat(total).isEqualTo(listed.values().stream().mapToLong(it -> it).sum());
        return listed;
    }
}
