package coop.meent.knowledge.reading;

import coop.meent.api.MeentException;
import coop.meent.api.Platform;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.knowledge.articles.Article;
import coop.meent.knowledge.articles.Articles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Hears whether articles helped: once from each person, and from a visitor once a day, without a
/// cookie and without an address.
final class Opinions {
    private static final int REMEMBERED = 20_000;
    private static final int A_DAY = 20;

    private final OpinionStore store = new OpinionStore();
    private final Set<Said> said = ConcurrentHashMap.newKeySet();
    private final Transactions transactions;
    private final Open open;
    private final Clock clock;

    Opinions(Platform platform, Articles articles) {
        this.transactions = platform.transactions();
        this.open = new Open(articles);
        this.clock = platform.clock();
    }

    /// {@return an article on which the viewer may say something}
    Article article(Viewer viewer, long id) {
        return open.article(viewer, id).article();
    }

    private record Said(LocalDate day, String visitor, long article) {}

    /// Keeps what somebody who is signed in says.
    void say(Viewer viewer, long id, Opinion opinion) {
        long article = article(viewer, id).id();
        check(opinion);
        keep(viewer, article, opinion);
    }

    /// Keeps what a visitor says.
    ///
    /// @param visitor who it is today
    /// @return whether it counts: the first word of the day on this article, and not one of very
    ///   many
    boolean say(Viewer viewer, String visitor, long id, Opinion opinion) {
        long article = article(viewer, id).id();
        check(opinion);
        var today = LocalDate.now(clock);
        if (said.size() >= REMEMBERED) {
            said.removeIf(it -> it.day().isBefore(today));
        }
        long many = said.stream().filter(it -> it.visitor().equals(visitor)).count();
        boolean counts =
                said.size() < REMEMBERED
                        && many < A_DAY
                        && said.add(new Said(today, visitor, article));
        if (counts) {
            keep(viewer, article, opinion);
        }
        return counts;
    }

    private static void check(Opinion opinion) {
        var problems = opinion.check();
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
    }

    private void keep(Viewer viewer, long article, Opinion opinion) {
        transactions.<Boolean>run(
                viewer,
                tx -> {
                    store.say(tx.handle(), article, viewer.person(), opinion, clock.instant());
                    return true;
                });
    }
}
