package coop.meent.soirees.recordings;

import coop.meent.api.Audiences;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.EventSight;
import coop.meent.soirees.registrations.Own;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/// Who looks, as [RecordingStore] asks, where the one rule stands of who may see a recording.
///
/// @param registration of a guest who has a link
/// @param hosts for which they hold events
record Beholder(
        Set<String> terms,
        OptionalLong person,
        OptionalLong registration,
        Collection<Long> hosts,
        boolean team,
        Instant now) {
    static Beholder of(Viewer viewer, Audiences audiences, Clock clock) {
        var hosts =
                viewer.mandates().stream()
                        .filter(it -> EventSight.ORGANISING.contains(it.role()))
                        .map(it -> it.organisation())
                        .toList();
        return new Beholder(
                audiences.terms(viewer),
                viewer.person(),
                OptionalLong.empty(),
                List.copyOf(hosts),
                viewer.administrator(),
                clock.instant());
    }

    /// {@return the same, with what their own place lets them see}
    Beholder with(Own own) {
        return new Beholder(
                terms, person, OptionalLong.of(own.registration().id()), hosts, team, now);
    }
}
