package coop.meent.core.notices;

import coop.meent.api.Notice;
import coop.meent.api.NoticeKind.Channel;
import coop.meent.api.Organisation;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.people.Tokens;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Gives the people of a demo what the demo's content notified, as if they had been here for days.
public final class DemoNotices {
    private static final Viewer SYSTEM = Viewer.system("demo");
    private static final String TOKEN = "demo";

    private final Transactions core;
    private final NoticeIntake intake;
    private final NoticeSettings settings;
    private final MuteStore mutes;
    private final Clock clock;

    DemoNotices(
            Transactions core,
            NoticeIntake intake,
            NoticeSettings settings,
            MuteStore mutes,
            Clock clock) {
        this.core = core;
        this.intake = intake;
        this.settings = settings;
        this.mutes = mutes;
        this.clock = clock;
    }

    /// Lets a person hear of a kind, before anything happens.
    public void listens(Viewer person, String kind, Channel channel) {
        settings.save(person, Map.of(kind, channel), Habit.USUAL);
    }

    /// Lets a person hear of a new colleague.
    public void joined(Viewer person, Organisation organisation, String colleague) {
        core.run(
                SYSTEM,
                tx -> {
                    var subject = "organisation:" + organisation.id();
                    tx.notify(
                            Notice.of("core.colleague", subject, organisation.path())
                                    .to(List.of(person.person().orElseThrow()))
                                    .saying("notices.colleague", colleague, organisation.name())
                                    .once("demo"));
                    return subject;
                });
    }

    /// Hands out what was notified, lets days pass, and gives the first a link from a mail.
    public void settle(List<Viewer> people) {
        var persons = people.stream().map(it -> it.person().orElseThrow()).toList();
        boolean more = true;
        while (more) {
            more = intake.next();
        }
        core.run(
                SYSTEM,
                tx -> {
                    mutes.insert(tx.handle(), List.of(link(persons.getFirst())), clock.instant());
                    return new DemoStore().age(tx.handle(), persons);
                });
    }

    private static MuteStore.Made link(long person) {
        return new MuteStore.Made(
                Tokens.hash(TOKEN), person, new TreeSet<>(List.of("core.colleague", "jobs.new")));
    }
}
