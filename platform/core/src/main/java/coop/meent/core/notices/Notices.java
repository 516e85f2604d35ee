package coop.meent.core.notices;

import coop.meent.api.Links;
import coop.meent.api.NoticeKind;
import coop.meent.api.ScheduledWork;
import coop.meent.api.Texts;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.events.OutboxReader;
import coop.meent.core.mail.MailStore;
import coop.meent.core.people.Tokens;
import coop.meent.core.people.Viewers;
import coop.meent.core.text.Messages;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

/// Everything that concerns notices, built from what surrounds it.
///
/// @param intake gives people their notices
/// @param mailer mails what is due
/// @param upkeep the work of every night
/// @param demo fills the bells of a demo
public record Notices(
        NoticeKinds kinds,
        Bell bell,
        NoticeSettings settings,
        Mutes mutes,
        OutboxReader.Step intake,
        OutboxReader.Step mailer,
        ScheduledWork upkeep,
        DemoNotices demo) {

    /// What surrounds the notices.
    ///
    /// @param core the door of the schema `core`
    /// @param words the platform's messages, with those of its own kinds
    /// @param texts the same, as the api offers them
    public record Surroundings(
            Transactions core,
            Viewers viewers,
            MailStore mails,
            Messages words,
            Texts texts,
            Links links,
            Clock clock) {}

    /// {@return everything that concerns notices}
    public static Notices in(Surroundings around) {
        var core = around.core();
        var clock = around.clock();
        var kinds = new NoticeKinds();
        var store = new NoticeStore();
        var habits = new HabitStore();
        var mutes = new MuteStore();
        var timetable = new Timetable(clock);
        var intake = new NoticeIntake(core, store, kinds, timetable);
        var settings = new NoticeSettings(core, habits, kinds, timetable);
        kinds.register("core", around.words(), List.of(colleague()));
        var post =
                new NoticeMailer.Post(
                        new Letters(around.texts(), around.links(), kinds),
                        around.mails(),
                        mutes,
                        new Tokens(new SecureRandom()));
        return new Notices(
                kinds,
                new Bell(core, store, kinds, clock),
                settings,
                new Mutes(core, mutes, habits, kinds, timetable),
                intake,
                new NoticeMailer(core, clock, around.viewers(), kinds, post),
                new NoticeUpkeep(core, store, mutes, clock).work(),
                new DemoNotices(core, intake, settings, mutes, clock));
    }

    /// Takes the kinds of a plugin that starts.
    ///
    /// @return what to run when it stops
    public Runnable welcome(String owner, Messages words, List<NoticeKind> theirs) {
        var undo = kinds.register(owner, words, theirs);
        bell.forgetAll();
        return () -> {
            undo.run();
            bell.forgetAll();
        };
    }

    // whoever acts for the organisation may know who else does
    private static NoticeKind colleague() {
        return new NoticeKind(
                "core.colleague",
                "notices.colleague.label",
                "notices.colleague.explanation",
                NoticeKind.Channel.SITE,
                NoticeKind.Sight.each(Notices::actsFor));
    }

    private static boolean actsFor(Viewer viewer, String organisation) {
        return viewer.actsFor(Long.parseLong(organisation));
    }
}
