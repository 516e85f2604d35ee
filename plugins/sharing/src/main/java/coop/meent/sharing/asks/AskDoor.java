package coop.meent.sharing.asks;

import coop.meent.api.Audience;
import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import coop.meent.api.Viewer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// What the packages above do with asks, under the rules of the pages: the demo asks and helps
/// through it.
public final class AskDoor {
    private final AskDesk desk;
    private final ReplyDesk replies;

    AskDoor(AskDesk desk, ReplyDesk replies) {
        this.desk = desk;
        this.replies = replies;
    }

    /// What is asked.
    ///
    /// @param body Markdown
    /// @param tags with commas between
    /// @param sector code; may be empty
    /// @param organisation for which; 0 for oneself
    public record Text(
            String title, String body, String tags, String sector, String town, long organisation) {
        String owner() {
            return organisation == 0 ? "" : Long.toString(organisation);
        }
    }

    /// {@return the id of a new ask}
    public long ask(Viewer viewer, Text text, LocalDate byWhen, Audience audience) {
        var form =
                new AskForm(
                        text.owner(),
                        text.title(),
                        text.body(),
                        text.tags(),
                        text.sector(),
                        text.town(),
                        byWhen.toString(),
                        audience.term());
        refuse(desk.check(viewer, form));
        return desk.ask(viewer, form);
    }

    /// {@return the id of an offer of help, read by the asker}
    ///
    /// @param organisation in whose name; 0 for oneself
    public long help(Viewer viewer, long ask, long organisation, String body) {
        return reply(viewer, ask, new ReplyForm("help", owner(organisation), body));
    }

    /// {@return the id of a tip, read by all who see the ask}
    ///
    /// @param organisation in whose name; 0 for oneself
    public long tip(Viewer viewer, long ask, long organisation, String body) {
        return reply(viewer, ask, new ReplyForm("tip", owner(organisation), body));
    }

    private static String owner(long organisation) {
        return organisation == 0 ? "" : Long.toString(organisation);
    }

    private long reply(Viewer viewer, long ask, ReplyForm form) {
        refuse(replies.check(viewer, form));
        return replies.reply(viewer, ask, form);
    }

    /// Says which replies helped.
    public void helped(Viewer viewer, long ask, Collection<Long> helpers) {
        desk.helped(viewer, ask, helpers);
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
    }
}
