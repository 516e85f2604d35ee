package coop.meent.soirees.recordings;

import coop.meent.api.Audiences;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.EventSight;
import coop.meent.soirees.registrations.Own;
import coop.meent.soirees.typed.Cells;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jdbi.v3.core.statement.SqlStatement;

/// Who looks, as the statements ask: the one rule of who may see a recording stands in `SEES`.
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
    /// Whether they may see the recording `v` of the event `e`. What the team hid is seen by the
    /// team and by who holds the event; so is all of a draft.
    static final String SEES =
            """
            (:team OR e.host = ANY(:hosts)
                OR (v.hidden = '' AND e.state <> 'DRAFT'
                    AND (v.public_from <= :now OR v.audience = ANY(:terms)
                         OR (v.audience = 'attendees'
                             AND EXISTS (SELECT FROM soirees.registration g
                                          WHERE g.event = v.event AND g.state = 'PLACED'
                                            AND (g.person = :person OR g.id = :registration))))))
            """;

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

    <T extends SqlStatement<T>> T bound(T statement) {
        return statement
                .bindArray("terms", String.class, List.copyOf(terms))
                .bindArray("hosts", Long.class, List.copyOf(hosts))
                .bind("person", Cells.boxed(person))
                .bind("registration", Cells.boxed(registration))
                .bind("team", team)
                .bind("now", now);
    }
}
