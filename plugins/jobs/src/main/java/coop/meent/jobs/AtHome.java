package coop.meent.jobs;

import coop.meent.api.Organisation;
import coop.meent.api.Organisations;
import coop.meent.api.Role;
import coop.meent.api.RoleIdea;
import coop.meent.api.Texts;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.api.Waiting;
import coop.meent.api.Waiting.Sign;
import coop.meent.api.Waiting.Whose;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the board has for the home of a member: own vacancies that close soon, for the team what
/// waits for a yes, and the idea to post a first vacancy.
final class AtHome {
    private static final int DAYS_BEFORE = 7;
    private static final int MOST = 100;
    private static final Set<Role> POSTING =
            Set.of(Role.REPRESENTATIVE, Role.ADMINISTRATOR, Role.EDITOR);

    private final Transactions transactions;
    private final Organisations organisations;
    private final Texts texts;
    private final Clock clock;
    private final VacancyListStore lists = new VacancyListStore();

    AtHome(Transactions transactions, Organisations organisations, Texts texts, Clock clock) {
        this.transactions = transactions;
        this.organisations = organisations;
        this.texts = texts;
        this.clock = clock;
    }

    private record Found(List<Vacancy> closing, int toApprove) {}

    List<Waiting> waiting(Viewer viewer) {
        var own = viewer.organisations();
        if (own.isEmpty() && !viewer.administrator()) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        var found =
                transactions.read(
                        viewer,
                        db ->
                                new Found(
                                        own.isEmpty()
                                                ? List.of()
                                                : lists.closing(
                                                        db,
                                                        own,
                                                        today,
                                                        today.plusDays(DAYS_BEFORE)),
                                        viewer.administrator()
                                                ? lists.waiting(db, MOST).size()
                                                : 0));
        var waiting = new ArrayList<Waiting>();
        found.closing().forEach(vacancy -> waiting.add(closes(viewer.language(), vacancy)));
        if (found.toApprove() > 0) {
            waiting.add(toApprove(viewer.language(), found.toApprove()));
        }
        return List.copyOf(waiting);
    }

    private Waiting closes(String language, Vacancy vacancy) {
        var owner = organisations.find(vacancy.organisation()).map(Organisation::name).orElse("");
        return new Waiting(
                "vacancy:" + vacancy.id(),
                Sign.organisation(owner),
                texts.text(language, "waiting.closes.title", vacancy.offer().title()),
                texts.text(language, "waiting.closes.text"),
                Optional.of(vacancy.offer().closesOn()),
                "/jobs/mine",
                texts.text(language, "waiting.closes.action"),
                Whose.PERSON);
    }

    private Waiting toApprove(String language, int count) {
        return new Waiting(
                "vacancies",
                Sign.COMMUNITY,
                texts.text(language, "waiting.approve.title", count),
                texts.text(language, "waiting.approve.text"),
                Optional.empty(),
                "/jobs/team",
                texts.text(language, "waiting.approve.action"),
                Whose.TEAM);
    }

    /// {@return the idea to post a vacancy, for who may and whose organisations have none open}
    List<RoleIdea> roles(Viewer viewer) {
        var posting =
                viewer.mandates().stream()
                        .filter(it -> it.memberToday() && POSTING.contains(it.role()))
                        .map(it -> it.organisation())
                        .toList();
        var today = LocalDate.now(clock);
        if (posting.isEmpty()
                || transactions.read(viewer, db -> lists.anyOpen(db, posting, today))) {
            return List.of();
        }
        var language = viewer.language();
        return List.of(
                new RoleIdea(
                        "first-vacancy",
                        texts.text(language, "role.vacancy.title"),
                        texts.text(language, "role.vacancy.text"),
                        texts.text(language, "role.vacancy.effort"),
                        Optional.empty(),
                        Set.of(),
                        "/jobs/new",
                        texts.text(language, "role.vacancy.action")));
    }
}
