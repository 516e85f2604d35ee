package coop.meent.knowledge.reading;

import coop.meent.knowledge.reading.Reads.Count;
import java.util.Comparator;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// How often articles were read on a day, in the database.
final class ReadStore {
    private static final Comparator<Map.Entry<Reads.Key, Count>> ORDER =
            Comparator.comparing((Map.Entry<Reads.Key, Count> it) -> it.getKey().day())
                    .thenComparingLong(it -> it.getKey().article());

    /// Adds what was counted, in one order, so that two nodes never wait for each other.
    void add(Handle db, Map<Reads.Key, Count> sums) {
        var rows =
                db.prepareBatch(
                        """
                        INSERT INTO knowledge.read_day (article, day, visitors_reads, member_reads)
                        SELECT id, :day, :visitors, :members
                          FROM knowledge.article WHERE id = :article
                            ON CONFLICT (article, day) DO UPDATE
                               SET visitors_reads = read_day.visitors_reads + excluded.visitors_reads,
                                   member_reads = read_day.member_reads + excluded.member_reads
                        """);
        sums.entrySet().stream()
                .sorted(ORDER)
                .forEach(it ->
                        rows.bind("article", it.getKey().article())
                                .bind("day", it.getKey().day())
                                .bind("visitors", it.getValue().visitors())
                                .bind("members", it.getValue().members())
                                .add());
        rows.execute();
    }
}
