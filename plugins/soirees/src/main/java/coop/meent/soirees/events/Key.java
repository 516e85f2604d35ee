package coop.meent.soirees.events;

import coop.meent.soirees.typed.Asked;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Where something stands in a list that is ordered by when its event begins.
///
/// @param id of the event, or of what belongs to it; tells two of the same moment apart
public record Key(Instant starts, long id) {
    /// {@return the place that a cursor tells; the beginning for what is no cursor}
    public static Optional<Key> in(String cursor) {
        int point = cursor.indexOf('.');
        if (point < 0) {
            return Optional.empty();
        }
        return Asked.number(cursor.substring(0, point), 17)
                .flatMap(micros ->
                        Asked.number(cursor.substring(point + 1), 18)
                                .map(id -> new Key(moment(micros), id)));
    }

    private static Instant moment(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /// {@return the place, fit for an address}
    public String cursor() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, starts) + "." + id;
    }
}
