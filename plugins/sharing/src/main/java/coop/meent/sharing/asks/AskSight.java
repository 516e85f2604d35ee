package coop.meent.sharing.asks;

import coop.meent.api.Audience;
import coop.meent.api.Audiences;
import coop.meent.api.Viewer;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/// Who may see which ask and which reply. Lists ask the same in SQL.
final class AskSight {
    /// Whether the viewer may see the ask `a`, with what [#binds] gives.
    static final String SEES =
            """
            (a.asker = :me OR a.organisation = ANY(:own) OR :team
             OR a.hidden = '' AND a.audience = ANY(:terms))
            """;

    private static final long NOBODY = -1;

    private final Audiences audiences;

    AskSight(Audiences audiences) {
        this.audiences = audiences;
    }

    boolean sees(Viewer viewer, Ask ask) {
        return leads(viewer, ask)
                || (ask.hidden().isEmpty() && audiences.admits(viewer, Set.of(ask.audience())));
    }

    /// {@return whether the viewer asked it, acts for whom it was asked, or is of the team}
    static boolean leads(Viewer viewer, Ask ask) {
        return viewer.administrator()
                || is(viewer, ask.asker())
                || (ask.organisation().isPresent()
                        && viewer.actsFor(ask.organisation().getAsLong()));
    }

    /// {@return whether the viewer may read a reply to an ask that they see}
    ///
    /// @param to the help that a note stands under; of others itself
    static boolean reads(Viewer viewer, Ask ask, Reply reply, Reply to) {
        if (reply.withdrawn() || !(reply.hidden().isEmpty() || own(viewer, reply))) {
            return false;
        }
        return leads(viewer, ask) || to.kind() == Reply.Kind.TIP || is(viewer, to.person());
    }

    private static boolean own(Viewer viewer, Reply reply) {
        return viewer.administrator() || is(viewer, reply.person());
    }

    static boolean is(Viewer viewer, OptionalLong person) {
        return viewer.signedIn() && person.isPresent() && person.equals(viewer.person());
    }

    static Set<Audience> audience(Ask ask) {
        var all = new HashSet<Audience>();
        all.add(Audience.TEAM);
        ask.asker().ifPresent(it -> all.add(Audience.person(it)));
        ask.organisation().ifPresent(it -> all.add(Audience.organisation(it)));
        if (ask.hidden().isEmpty()) {
            all.add(ask.audience());
        }
        return all;
    }

    /// {@return what [#SEES] compares with}
    Map<String, Object> binds(Viewer viewer) {
        return Map.of(
                "me", viewer.person().orElse(NOBODY),
                "team", viewer.administrator(),
                "terms", audiences.terms(viewer).toArray(String[]::new),
                "own", viewer.organisations().toArray(Long[]::new));
    }
}
