package coop.meent.soirees.evening;

import coop.meent.soirees.checkin.Presence;
import java.util.OptionalLong;

/// Somebody of the evening, as the organiser's list shows them.
public record Person(
        long id,
        String name,
        OptionalLong organisation,
        Attendance attendance,
        Presence.State state) {
    /// {@return the word for where they are: all, late, away, left}
    public String code() {
        if (attendance.away()) {
            return "away";
        }
        return attendance.until().isPresent() ? "left" : attendance.from() > 1 ? "late" : "all";
    }

    public int table() {
        return attendance.table();
    }

    public boolean accessible() {
        return attendance.accessible();
    }

    public int from() {
        return attendance.from();
    }
}
