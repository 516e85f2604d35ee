package coop.meent.sharing.things;

import coop.meent.api.Audience;
import coop.meent.api.Audiences;
import coop.meent.api.Viewer;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Who may see, book and manage a thing. Asked with the thing in hand it needs no query; lists ask
/// the same in SQL.
public final class Sight {
    /// Whether the viewer may see the thing `t`, with what [#binds] gives.
    public static final String SEES =
            """
            (t.organisation = ANY(:own) OR :team
             OR t.hidden = '' AND t.state <> 'ARCHIVED' AND t.audience = ANY(:terms))
            """;

    private final Audiences audiences;

    public Sight(Audiences audiences) {
        this.audiences = audiences;
    }

    /// {@return whether the viewer may know that it is there}
    public boolean sees(Viewer viewer, Thing thing) {
        return manages(viewer, thing)
                || (thing.hidden().isEmpty()
                        && thing.state() != Thing.State.ARCHIVED
                        && audiences.admits(viewer, Set.of(thing.audience())));
    }

    /// {@return whether the viewer acts for its owner: decides on requests, and sees who borrows}
    public boolean manages(Viewer viewer, Thing thing) {
        return viewer.actsFor(thing.organisation());
    }

    /// {@return whether the viewer's requests are accepted at once}
    public boolean trusted(Viewer viewer, Thing thing) {
        return manages(viewer, thing)
                || thing.trusted().filter(it -> audiences.admits(viewer, Set.of(it))).isPresent();
    }

    /// {@return who may find it}
    public static Set<Audience> audience(Thing thing) {
        var all = new HashSet<>(Set.of(Audience.organisation(thing.organisation()), Audience.TEAM));
        if (thing.hidden().isEmpty() && thing.state() != Thing.State.ARCHIVED) {
            all.add(thing.audience());
        }
        return Set.copyOf(all);
    }

    /// {@return what [#SEES] compares with; `terms` is an array of text, `own` of numbers}
    public Map<String, Object> binds(Viewer viewer) {
        return Map.of(
                "team", viewer.administrator(),
                "terms", audiences.terms(viewer).toArray(String[]::new),
                "own", viewer.organisations().toArray(Long[]::new));
    }
}
