package coop.meent.core;

import coop.meent.api.Organisation;
import coop.meent.api.Viewer;
import coop.meent.core.charges.ChargeDemo;
import coop.meent.core.charges.ChargesFloor;
import coop.meent.core.home.HomeFloor;
import java.util.List;

/// Puts charges where people meet them: under the bell and on their home.
final class Treasury {
    private static final Viewer SELF = Viewer.system("demo");
    private static final int LEAST = 4;

    private Treasury() {}

    static ChargesFloor on(Foundation ground, Community community, HomeFloor home) {
        var charges = community.charges(ground);
        community
                .notices()
                .kinds()
                .register("core", ground.look().messages(), charges.noticeKinds());
        home.docket().register("core.charges", List.of(charges.waiting()));
        return charges;
    }

    static void fillDemo(ChargesFloor charges, Community community) {
        var ids = community.organisations().all().stream().map(Organisation::id).sorted().toList();
        var visitor = community.people().accounts().byEmail("visitor@demo.test");
        if (ids.size() >= LEAST && visitor.isPresent()) {
            charges.fillDemo(new ChargeDemo.Cast(SELF, visitor.get().id(), ids));
        }
    }
}
