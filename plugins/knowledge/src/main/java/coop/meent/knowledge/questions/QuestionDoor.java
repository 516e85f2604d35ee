package coop.meent.knowledge.questions;

import coop.meent.api.Audience;
import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import coop.meent.api.Viewer;
import java.time.LocalDate;
import java.util.List;

/// What the packages above do with questions, under the rules of the pages: the demo asks and
/// answers through it.
public final class QuestionDoor {
    private final QuestionDesk desk;
    private final DraftDesk drafts;
    private final ReferralDesk referrals;

    QuestionDoor(QuestionDesk desk, DraftDesk drafts, ReferralDesk referrals) {
        this.desk = desk;
        this.drafts = drafts;
        this.referrals = referrals;
    }

    /// {@return the id of a new question}
    ///
    /// @param tags with commas between
    public long ask(Viewer viewer, String title, String body, String tags, Audience audience) {
        var form = new QuestionForm(title, body, tags, audience.term());
        refuse(desk.check(viewer, form));
        return desk.ask(viewer, form);
    }

    /// {@return the id of a new answer}
    ///
    /// @param body Markdown
    public long answer(Viewer viewer, long question, String body) {
        refuse(desk.check(viewer, body));
        return desk.answer(viewer, question, body);
    }

    public void accept(Viewer viewer, long question, long answer) {
        desk.accept(viewer, question, answer);
    }

    public void thank(Viewer viewer, long question, long answer) {
        desk.thank(viewer, question, answer);
    }

    /// Asks an expert without an account.
    public void refer(Viewer viewer, long question, String name, String email, LocalDate followUp) {
        var form = new ReferralForm(name, email, "", followUp.toString());
        refuse(referrals.check(viewer, form));
        referrals.refer(viewer, question, form);
    }

    /// {@return the id of the article that the accepted answer became}
    public long draft(Viewer viewer, long question, long collection) {
        return drafts.draft(viewer, question, Long.toString(collection));
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
    }
}
