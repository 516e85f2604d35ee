package coop.meent.core.notices;

import coop.meent.api.NoticeKind.Channel;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.util.List;
import java.util.Map;

/// Gives the people of a demo what the demo's content notified, as if they had been here for days.
public final class DemoNotices {
    private static final Viewer SYSTEM = Viewer.system("demo");

    private final Transactions core;
    private final NoticeIntake intake;
    private final NoticeSettings settings;

    DemoNotices(Transactions core, NoticeIntake intake, NoticeSettings settings) {
        this.core = core;
        this.intake = intake;
        this.settings = settings;
    }

    /// Lets a person hear of a kind, before anything happens.
    public void listens(Viewer person, String kind, Channel channel) {
        settings.save(person, Map.of(kind, channel), Habit.USUAL);
    }

    /// Hands out what was notified, and lets days pass.
    public void settle(List<Long> persons) {
        boolean more = true;
        while (more) {
            more = intake.next();
        }
        core.run(SYSTEM, tx -> new DemoStore().age(tx.handle(), persons));
    }
}
