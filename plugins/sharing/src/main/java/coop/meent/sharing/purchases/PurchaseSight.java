package coop.meent.sharing.purchases;

import coop.meent.api.Audience;
import coop.meent.api.Audiences;
import coop.meent.api.Role;
import coop.meent.api.Viewer;
import java.util.Map;
import java.util.Set;

/// Who may see, join and lead a purchase. Lists ask the same in SQL.
final class PurchaseSight {
    /// Whether the viewer may see the purchase `p`, with what [#binds] gives.
    static final String SEES =
            """
            (p.organisation = ANY(:own) OR :team
             OR p.hidden = '' AND p.audience = ANY(:terms))
            """;

    /// Who can promise something in the name of an organisation.
    static final Set<Role> PROMISES = Set.of(Role.REPRESENTATIVE, Role.ADMINISTRATOR);

    private final Audiences audiences;

    PurchaseSight(Audiences audiences) {
        this.audiences = audiences;
    }

    boolean sees(Viewer viewer, Purchase purchase) {
        return leads(viewer, purchase)
                || (purchase.hidden().isEmpty()
                        && audiences.admits(viewer, Set.of(purchase.audience())));
    }

    /// {@return whether the viewer acts for who proposed it: changes it, and sees who joins}
    static boolean leads(Viewer viewer, Purchase purchase) {
        return viewer.actsFor(purchase.organisation());
    }

    /// {@return whether the viewer may promise something in the name of the organisation}
    static boolean promises(Viewer viewer, long organisation) {
        return viewer.holds(organisation, PROMISES);
    }

    static Set<Audience> audience(Purchase purchase) {
        var own = Audience.organisation(purchase.organisation());
        return purchase.hidden().isEmpty()
                ? Set.of(purchase.audience(), own, Audience.TEAM)
                : Set.of(own, Audience.TEAM);
    }

    /// {@return what [#SEES] compares with}
    Map<String, Object> binds(Viewer viewer) {
        return Map.of(
                "team", viewer.administrator(),
                "terms", audiences.terms(viewer).toArray(String[]::new),
                "own", viewer.organisations().toArray(Long[]::new));
    }
}
