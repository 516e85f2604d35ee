package coop.meent.core.notices;

import coop.meent.api.NoticeKind.Channel;
import coop.meent.core.notices.NoticeStore.Departures;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// What people chose, in the database.
final class HabitStore {
    private static final String CHOOSE =
            """
            INSERT INTO core.notice_channel (person, kind, channel)
            VALUES (:person, :kind, :channel)
                ON CONFLICT (person, kind) DO UPDATE SET channel = excluded.channel
            """;

    private static final String MOVE =
            """
            UPDATE core.notice n
               SET due_at = CASE :channel
                                WHEN 'NOW' THEN :now::timestamptz
                                WHEN 'DAILY' THEN :daily::timestamptz
                                WHEN 'WEEKLY' THEN :weekly::timestamptz
                            END
              FROM core.notice_event e
             WHERE e.id = n.event AND n.person = :person AND e.kind = :kind AND n.due_at IS NOT NULL
            """;

    private static final String DESCRIBE =
            """
            INSERT INTO core.notice_habit (person, bare, quiet_from, quiet_until)
            VALUES (:person, :bare, :from, :until)
                ON CONFLICT (person) DO UPDATE
               SET bare = excluded.bare, quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until
            """;

    /// {@return what the person chose differently from what is usual}
    Map<String, Channel> channels(Handle db, long person) {
        return db
                .createQuery("SELECT kind, channel FROM core.notice_channel WHERE person = :person")
                .bind("person", person)
                .map((row, _) ->
                        Map.entry(row.getString("kind"), Channel.valueOf(row.getString("channel"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Habit> habit(Handle db, long person) {
        return db.createQuery(
                        "SELECT bare, quiet_from, quiet_until FROM core.notice_habit WHERE person = :person")
                .bind("person", person)
                .map((row, _) ->
                        new Habit(
                                row.getBoolean("bare"),
                                row.getObject("quiet_from", LocalTime.class),
                                row.getObject("quiet_until", LocalTime.class)))
                .findOne();
    }

    /// Keeps channels, and moves what waits to be mailed to the hour of its new channel.
    void choose(Handle db, long person, Map<String, Channel> channels, Departures departures) {
        if (channels.isEmpty()) {
            return;
        }
        var keep = db.prepareBatch(CHOOSE);
        var move = db.prepareBatch(MOVE);
        channels.forEach((kind, channel) -> {
            keep.bind("person", person).bind("kind", kind).bind("channel", channel.name()).add();
            move.bind("person", person)
                    .bind("kind", kind)
                    .bind("channel", channel.name())
                    .bind("now", departures.now())
                    .bind("daily", departures.daily())
                    .bind("weekly", departures.weekly())
                    .add();
        });
        keep.execute();
        move.execute();
    }

    void describe(Handle db, long person, Habit habit) {
        db.createUpdate(DESCRIBE)
                .bind("person", person)
                .bind("bare", habit.bare())
                .bind("from", habit.quietFrom())
                .bind("until", habit.quietUntil())
                .execute();
    }
}
