package coop.meent.jobs;

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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the board has for the home of a member: for the team what waits for a yes, and the idea to
/// post a first vacancy.
final class AtHome {
    private static final int MOST = 100;
    private static final Set<Role> POSTING =
            Set.of(Role.REPRESENTATIVE, Role.ADMINISTRATOR, Role.EDITOR);

    private final Transactions transactions;
    private final Texts texts;
    private final Clock clock;
    private final VacancyListStore lists = new VacancyListStore();

    AtHome(Transactions transactions, Texts texts, Clock clock) {
        this.transactions = transactions;
        this.texts = texts;
        this.clock = clock;
    }

    List<Waiting> waiting(Viewer viewer) {
        if (!viewer.administrator()) {
            return List.of();
        }
        int waiting = transactions.read(viewer, db -> lists.waiting(db, MOST).size());
        return waiting == 0 ? List.of() : List.of(toApprove(viewer.language(), waiting));
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
