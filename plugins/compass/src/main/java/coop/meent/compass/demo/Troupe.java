package coop.meent.compass.demo;

import coop.meent.api.DemoContent.Cast;
import coop.meent.api.Mandate;
import coop.meent.api.Organisation;
import coop.meent.api.Role;
import coop.meent.api.Viewer;
import java.util.List;

/// Who acts in a demo.
final class Troupe {
    static final Viewer SELF = Viewer.system("demo");

    private Troupe() {}

    /// {@return somebody who leads an organisation: the member at their own, the team elsewhere}
    static Viewer leading(Cast cast, Organisation organisation) {
        var who =
                cast.member().organisations().contains(organisation.id())
                        ? cast.member()
                        : cast.team();
        return new Viewer(
                who.kind(),
                who.person(),
                who.name(),
                false,
                List.of(new Mandate(organisation.id(), Role.REPRESENTATIVE, true)),
                "nl");
    }
}
