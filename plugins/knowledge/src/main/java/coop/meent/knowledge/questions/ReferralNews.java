package coop.meent.knowledge.questions;

import coop.meent.api.Notice;
import coop.meent.api.NoticeKind;
import coop.meent.api.NoticeKind.Channel;
import coop.meent.api.ScheduledWork;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

/// What somebody hears who referred a question: that the one they asked said no, and that the day
/// has come on which they wanted to look again.
final class ReferralNews {
    private static final String KIND = "knowledge.referral";
    private static final Viewer WORK = Viewer.system("knowledge.referrals");
    private static final int STEP = 100;

    private final ReferralStore store = new ReferralStore();
    private final Transactions transactions;
    private final QuestionNews news;
    private final Clock clock;

    ReferralNews(Transactions transactions, QuestionNews news, Clock clock) {
        this.transactions = transactions;
        this.news = news;
        this.clock = clock;
    }

    NoticeKind kind() {
        return news.kind(KIND, "questions.notice.kind.referral", Channel.NOW);
    }

    ScheduledWork work() {
        return ScheduledWork.daily("referrals", LocalTime.of(7, 30), this::remind);
    }

    private void remind() {
        while (transactions.run(WORK, this::step) == STEP) {
            // until nobody is left
        }
    }

    private int step(Transaction tx) {
        var due = store.toRemind(tx.handle(), LocalDate.now(clock), STEP);
        for (var it : due) {
            store.reminded(tx.handle(), it.referral(), clock.instant());
            tell(tx, it, "questions.notice.followUp");
        }
        return due.size();
    }

    /// Tells who referred a question that the one they asked said no.
    void refused(Transaction tx, Referral referral) {
        store.sent(tx.handle(), referral.id())
                .ifPresent(it -> tell(tx, it, "questions.notice.refused"));
    }

    private static void tell(Transaction tx, ReferralStore.Sent it, String words) {
        var path = Question.path(it.question());
        tx.notify(
                Notice.of(KIND, "question:" + it.question(), path)
                        .to(Set.of(it.referrer()))
                        .saying(words, it.title(), it.name())
                        .once(words + ":" + it.referral()));
    }
}
