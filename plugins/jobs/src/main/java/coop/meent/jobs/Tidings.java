package coop.meent.jobs;

import coop.meent.api.Notice;
import coop.meent.api.NoticeKind;
import coop.meent.api.NoticeKind.Channel;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the board lets people hear of, and who may.
final class Tidings {
    private static final String DECIDED = "jobs.decided";
    private static final String NEW = "jobs.new";
    private static final Viewer WORK = Viewer.system("jobs.tidings");

    private final Transactions transactions;
    private final VacancyStore store;
    private final Clock clock;

    Tidings(Transactions transactions, VacancyStore store, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.clock = clock;
    }

    List<NoticeKind> kinds() {
        return List.of(
                kind(DECIDED, "decided", Channel.NOW, Sight::mayChange),
                // nobody gets mail about other people's vacancies who did not ask for it
                kind(NEW, "new", Channel.NONE, Tidings::worthKnowing));
    }

    private NoticeKind kind(
            String id, String name, Channel usual, BiPredicate<Sight, Vacancy> rule) {
        return new NoticeKind(
                id,
                "notice." + name + ".label",
                "notice." + name + ".explanation",
                usual,
                subjects -> judged(subjects, rule));
    }

    private BiPredicate<Viewer, String> judged(
            Set<String> subjects, BiPredicate<Sight, Vacancy> rule) {
        var ids = subjects.stream().map(Long::valueOf).toList();
        var today = LocalDate.now(clock);
        Map<String, Vacancy> found =
                transactions.read(WORK, db -> store.all(db, ids)).stream()
                        .collect(
                                Collectors.toMap(
                                        it -> Long.toString(it.id()), Function.identity()));
        return (viewer, id) ->
                Optional.ofNullable(found.get(id))
                        .filter(it -> rule.test(new Sight(viewer, today), it))
                        .isPresent();
    }

    /// {@return who may say of which of these whether it is still open}
    BiPredicate<Viewer, String> stillToAnswer(Set<String> ids) {
        return judged(ids, Tidings::stillToAnswer);
    }

    private static boolean stillToAnswer(Sight sight, Vacancy vacancy) {
        return sight.mayChange(vacancy) && sight.state(vacancy) == VacancyState.OPEN;
    }

    private static boolean worthKnowing(Sight sight, Vacancy vacancy) {
        return sight.knows(vacancy)
                && sight.state(vacancy) == VacancyState.OPEN
                && !sight.own().contains(vacancy.organisation());
    }

    /// Tells the owners what the team decided.
    static void decided(Transaction tx, Vacancy vacancy, Collection<Long> to) {
        var message = vacancy.refusal().isEmpty() ? "notice.approved" : "notice.refused";
        tx.notify(
                Notice.of(DECIDED, subject(vacancy), vacancy.path())
                        .to(to)
                        .saying(message, vacancy.offer().title(), vacancy.refusal())
                        .once(vacancy.changedAt().toString()));
    }

    /// Tells whoever wants to hear it that a vacancy went online.
    static void changed(Transaction tx, Vacancy before, Vacancy vacancy) {
        if (before.stage() != Stage.PUBLISHED && vacancy.stage() == Stage.PUBLISHED) {
            published(tx, vacancy);
        }
    }

    static void published(Transaction tx, Vacancy vacancy) {
        tx.notify(
                Notice.of(NEW, subject(vacancy), vacancy.path())
                        .saying("notice.new", vacancy.offer().title()));
    }

    private static String subject(Vacancy vacancy) {
        return "vacancy:" + vacancy.id();
    }
}
