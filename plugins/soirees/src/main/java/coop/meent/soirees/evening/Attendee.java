package coop.meent.soirees.evening;

import coop.meent.soirees.matching.Hopes;
import coop.meent.soirees.matching.Participant;
import coop.meent.soirees.matching.Traits;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/// Somebody of the evening, as the plan knows them.
///
/// @param placed whether they still have a place; who cancelled may have sat in earlier rounds
/// @param known whether somebody said when they come or leave
/// @param newcomer whether their organisation is at a soirée of the host for the first time
record Attendee(
        Attendance attendance,
        OptionalLong organisation,
        boolean placed,
        boolean known,
        List<String> languages,
        List<String> topics,
        boolean newcomer) {
    long id() {
        return attendance.registration();
    }

    Attendee with(Attendance other) {
        return new Attendee(other, organisation, placed, known, languages, topics, newcomer);
    }

    Participant participant(String sector, Hopes hopes) {
        var sectors = sector.isEmpty() ? Set.<String>of() : Set.of(sector);
        return new Participant(id(), organisation.orElse(0))
                .speaking(Set.copyOf(languages))
                .with(new Traits(sectors, Set.copyOf(topics), newcomer))
                .hoping(hopes)
                .sitting(attendance.seat());
    }
}
