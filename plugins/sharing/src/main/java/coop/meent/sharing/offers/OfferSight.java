package coop.meent.sharing.offers;

import coop.meent.api.Audience;
import coop.meent.api.Audiences;
import coop.meent.api.Viewer;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/// Who may see and change which offer. Lists ask the same in SQL.
final class OfferSight {
    /// Whether the viewer may see the offer `o`, with what [#binds] gives.
    static final String SEES =
            """
            (o.person = :me OR o.organisation = ANY(:own) OR :team
             OR o.hidden = '' AND o.audience = ANY(:terms))
            """;

    private static final long NOBODY = -1;

    private final Audiences audiences;

    OfferSight(Audiences audiences) {
        this.audiences = audiences;
    }

    boolean sees(Viewer viewer, Offer offer) {
        return leads(viewer, offer)
                || (offer.hidden().isEmpty() && audiences.admits(viewer, Set.of(offer.audience())));
    }

    /// {@return whether the viewer offers it, acts for who does, or is of the team}
    static boolean leads(Viewer viewer, Offer offer) {
        return viewer.administrator()
                || is(viewer, offer.person())
                || (offer.organisation().isPresent()
                        && viewer.actsFor(offer.organisation().getAsLong()));
    }

    static boolean is(Viewer viewer, OptionalLong person) {
        return viewer.signedIn() && person.isPresent() && person.equals(viewer.person());
    }

    static Set<Audience> audience(Offer offer) {
        var all = new HashSet<Audience>();
        all.add(Audience.TEAM);
        offer.person().ifPresent(it -> all.add(Audience.person(it)));
        offer.organisation().ifPresent(it -> all.add(Audience.organisation(it)));
        if (offer.hidden().isEmpty()) {
            all.add(offer.audience());
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
