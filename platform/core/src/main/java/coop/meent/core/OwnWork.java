package coop.meent.core;

import coop.meent.api.ScheduledWork;
import coop.meent.api.Viewer;
import coop.meent.core.care.Care;
import coop.meent.core.events.OutboxStore;
import coop.meent.core.web.Replies;
import java.time.Duration;
import java.util.List;

/// The platform's own work at its hours.
final class OwnWork {
    private static final Viewer SELF = Viewer.system("meent");

    private OwnWork() {}

    static List<ScheduledWork> of(Foundation ground, Community community, Care care) {
        var outbox = new OutboxStore();
        var replies = new Replies(ground.core());
        return List.of(
                ScheduledWork.every("audit-seal", Duration.ofSeconds(5), ground.audit()::seal),
                ScheduledWork.every(
                        "outbox",
                        Duration.ofHours(6),
                        () -> ground.core().run(SELF, tx -> outbox.dropOld(tx.handle()))),
                ScheduledWork.every("replies", Duration.ofHours(6), replies::dropOld),
                ground.passes().upkeep(),
                community.mailUpkeep().work(),
                community.notices().upkeep(),
                community.imports().tidying(),
                community.people().upkeep(),
                care.upkeep(),
                PluginStock.upkeep(ground));
    }
}
