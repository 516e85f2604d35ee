package coop.meent.soirees.events;

import coop.meent.api.Audience;
import coop.meent.api.Audiences;
import coop.meent.api.DatedAudience;
import coop.meent.api.Mandate;
import coop.meent.api.Role;
import coop.meent.api.Viewer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Who may do what with an event.
public final class EventSight {
    /// Which mandates at the host make somebody an organiser.
    public static final Set<Role> ORGANISING =
            Set.of(Role.REPRESENTATIVE, Role.ADMINISTRATOR, Role.EDITOR);

    private final Audiences audiences;

    public EventSight(Audiences audiences) {
        this.audiences = audiences;
    }

    /// What somebody may know of, as a statement asks for it.
    ///
    /// @param terms of the audiences in which they are
    /// @param hosts for which they hold events
    /// @param team whether they may know of everything
    record Sees(Set<String> terms, Set<Long> hosts, boolean team) {}

    Sees sees(Viewer viewer) {
        return new Sees(audiences.terms(viewer), hosts(viewer), viewer.administrator());
    }

    /// {@return the organisations for which the viewer holds events, by a mandate}
    public static Set<Long> hosts(Viewer viewer) {
        return viewer.mandates().stream()
                .filter(it -> ORGANISING.contains(it.role()))
                .map(Mandate::organisation)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// {@return whether the viewer may know of the event}
    public boolean sees(Viewer viewer, Event event) {
        return organises(viewer, event) || audiences.admits(viewer, audience(event));
    }

    /// {@return who may know of the event: nobody of a draft}
    public static List<DatedAudience> audience(Event event) {
        return event.status().state() == Event.State.DRAFT
                ? List.of()
                : List.of(new Audience(event.terms().audience()).always());
    }

    /// {@return whether the viewer holds the event: for its host, or in the team}
    public boolean organises(Viewer viewer, Event event) {
        return organises(viewer, event.host());
    }

    /// {@return whether the viewer may hold events for the organisation}
    public boolean organises(Viewer viewer, long host) {
        return viewer.administrator() || viewer.holds(host, ORGANISING);
    }
}
