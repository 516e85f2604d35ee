package coop.meent.jobs;

import coop.meent.api.Entitlements;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Organisations;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/// Everything that can be done with a vacancy, under one set of rules for pages and API.
///
/// Who may not know of a vacancy is told that there is none; who knows it and may not change it is
/// refused. What an organisation that is no member changes, the team sees before it is published.
final class VacancyDesk {
    private final Transactions transactions;
    private final Organisations organisations;
    private final Entitlements entitlements;
    private final VacancyStore store;
    private final StillOpen stillOpen;
    private final Clock clock;

    VacancyDesk(Platform platform, VacancyStore store) {
        this.transactions = platform.transactions();
        this.organisations = platform.organisations();
        this.entitlements = platform.entitlements();
        this.store = store;
        this.stillOpen = new StillOpen(platform);
        this.clock = platform.clock();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Sight sight(Viewer viewer) {
        return new Sight(viewer, today());
    }

    /// {@return the vacancy that the viewer knows of and may change}
    Vacancy own(Viewer viewer, long id) {
        return transactions.read(
                viewer, db -> allowed(viewer, known(viewer, store.find(db, id), id)));
    }

    /// Writes a draft, from a form without problems.
    Vacancy post(Viewer viewer, VacancyForm form) {
        long organisation = form.organisation().orElseThrow();
        if (!viewer.actsFor(organisation)) {
            throw new MeentException(Code.FORBIDDEN, "does not act for " + organisation);
        }
        if (organisations.find(organisation).isEmpty()) {
            throw MeentException.invalid(
                    List.of(Problem.of("organisation", "problem.organisation")));
        }
        var draft = Vacancy.draft(organisation, viewer.person(), form.offer(), clock.instant());
        return transactions.run(
                viewer,
                tx -> {
                    long id = store.insert(tx.handle(), draft);
                    return saved(tx, "vacancy.drafted", store.find(tx.handle(), id).orElseThrow());
                });
    }

    /// Writes the text anew, from a form without problems.
    Vacancy edit(Viewer viewer, long id, VacancyForm form) {
        return change(
                viewer,
                id,
                "vacancy.edited",
                vacancy -> {
                    if (form.version().filter(it -> it != vacancy.version()).isPresent()) {
                        throw conflict("edited by somebody else", vacancy);
                    }
                    var written = vacancy.rewritten(form.offer());
                    return switch (vacancy.stage()) {
                        case PUBLISHED -> shown(viewer, written);
                        case DRAFT, WAITING, FILLED, WITHDRAWN -> written;
                    };
                });
    }

    /// Publishes a draft, or hands it to the team.
    Vacancy publish(Viewer viewer, long id) {
        return change(
                viewer,
                id,
                "vacancy.published",
                vacancy ->
                        switch (vacancy.stage()) {
                            case DRAFT -> shown(viewer, stillAhead(vacancy));
                            case WAITING, PUBLISHED, FILLED, WITHDRAWN ->
                                    throw conflict("no draft", vacancy);
                        });
    }

    Vacancy fill(Viewer viewer, long id) {
        return transactions.run(viewer, tx -> fill(tx, viewer, id));
    }

    /// The same, as a part of something else.
    Vacancy fill(Transaction tx, Viewer viewer, long id) {
        return change(tx, viewer, id, new Change("vacancy.filled", VacancyDesk::filled));
    }

    private static Vacancy filled(Vacancy vacancy) {
        return switch (vacancy.stage()) {
            case PUBLISHED -> vacancy.filled();
            case DRAFT, WAITING, FILLED, WITHDRAWN -> throw conflict("not published", vacancy);
        };
    }

    Vacancy withdraw(Viewer viewer, long id) {
        return change(
                viewer,
                id,
                "vacancy.withdrawn",
                vacancy ->
                        switch (vacancy.stage()) {
                            case DRAFT, WAITING, PUBLISHED -> vacancy.withdrawn();
                            case FILLED, WITHDRAWN -> throw conflict("already closed", vacancy);
                        });
    }

    /// Keeps an open vacancy open for another month, or opens one that is over.
    Vacancy renew(Viewer viewer, long id) {
        return transactions.run(viewer, tx -> renew(tx, viewer, id));
    }

    /// The same, as a part of something else.
    Vacancy renew(Transaction tx, Viewer viewer, long id) {
        return change(tx, viewer, id, new Change("vacancy.renewed", it -> renewed(viewer, it)));
    }

    private Vacancy renewed(Viewer viewer, Vacancy vacancy) {
        var until = today().plusMonths(Vacancy.MONTHS_OPEN);
        return switch (vacancy.on(today())) {
            case OPEN ->
                    vacancy.offer().closesOn().isBefore(until) ? vacancy.openUntil(until) : vacancy;
            case EXPIRED, FILLED, WITHDRAWN -> shown(viewer, vacancy.answerable().openUntil(until));
            case DRAFT, WAITING, HIDDEN -> throw conflict("not closed", vacancy);
        };
    }

    /// Publishes what waited.
    ///
    /// @param also what happens in the same transaction
    Vacancy approve(Viewer team, long id, BiConsumer<Transaction, Vacancy> also) {
        return change(team, id, new Change("vacancy.approved", this::approved, also));
    }

    private Vacancy approved(Vacancy vacancy) {
        // what waited too long for us gets its month all the same
        var whole =
                vacancy.offer().closesOn().isBefore(today())
                        ? vacancy.openUntil(today().plusMonths(Vacancy.MONTHS_OPEN))
                        : vacancy;
        return awaited(whole).published(today(), member(vacancy));
    }

    /// Sends back what waited, with a sentence that says why.
    ///
    /// @param also what happens in the same transaction
    Vacancy refuse(Viewer team, long id, String why, BiConsumer<Transaction, Vacancy> also) {
        return change(
                team, id, new Change("vacancy.refused", it -> awaited(it).sentBack(why), also));
    }

    private Vacancy change(Viewer viewer, long id, String action, UnaryOperator<Vacancy> change) {
        return change(viewer, id, new Change(action, change));
    }

    private Vacancy change(Viewer viewer, long id, Change step) {
        return transactions.run(viewer, tx -> change(tx, viewer, id, step));
    }

    private Vacancy change(Transaction tx, Viewer viewer, long id, Change step) {
        var vacancy = known(viewer, store.lock(tx.handle(), id), id);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var changed = step.change().apply(allowed(viewer, vacancy)).changedAt(now);
        store.update(tx.handle(), changed);
        step.also().accept(tx, changed);
        Tidings.changed(tx, vacancy, changed);
        return saved(tx, step.action(), changed);
    }

    private Vacancy saved(Transaction tx, String action, Vacancy vacancy) {
        var id = Long.toString(vacancy.id());
        tx.audit(action, "vacancy:" + id, vacancy.facts());
        stillOpen.changed(tx, vacancy);
        tx.publish("vacancy", id);
        return vacancy;
    }

    private Vacancy known(Viewer viewer, Optional<Vacancy> found, long id) {
        return found.filter(sight(viewer)::knows)
                .orElseThrow(() -> MeentException.notFound("vacancy " + id));
    }

    private Vacancy allowed(Viewer viewer, Vacancy vacancy) {
        if (!sight(viewer).mayChange(vacancy)) {
            throw new MeentException(Code.FORBIDDEN, "vacancy " + vacancy.id() + " is another's");
        }
        return vacancy;
    }

    private Vacancy shown(Viewer viewer, Vacancy vacancy) {
        return viewer.administrator() || member(vacancy)
                ? vacancy.published(today(), member(vacancy))
                : vacancy.waiting();
    }

    private boolean member(Vacancy vacancy) {
        return entitlements.can(vacancy.organisation(), "member", today()).yes();
    }

    private Vacancy stillAhead(Vacancy vacancy) {
        if (vacancy.offer().closesOn().isBefore(today())) {
            throw MeentException.invalid(List.of(Problem.of("closesOn", "problem.closes.past")));
        }
        return vacancy;
    }

    private static Vacancy awaited(Vacancy vacancy) {
        return switch (vacancy.stage()) {
            case WAITING -> vacancy;
            case DRAFT, PUBLISHED, FILLED, WITHDRAWN -> throw conflict("not waiting", vacancy);
        };
    }

    private static MeentException conflict(String why, Vacancy vacancy) {
        return new MeentException(Code.CONFLICT, "vacancy " + vacancy.id() + ": " + why);
    }
}
