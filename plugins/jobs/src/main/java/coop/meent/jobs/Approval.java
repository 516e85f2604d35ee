package coop.meent.jobs;

import coop.meent.api.Problem;
import coop.meent.api.Viewer;
import java.util.List;

/// The team's yes or no to a vacancy of an organisation that is no member; the owner hears it.
final class Approval {
    private static final int LONGEST = 500;

    private final VacancyDesk desk;
    private final Owners owners;

    Approval(VacancyDesk desk, Owners owners) {
        this.desk = desk;
        this.owners = owners;
    }

    static List<Problem> check(String why) {
        if (why.isBlank()) {
            return List.of(Problem.of("why", "problem.why"));
        }
        return why.length() > LONGEST
                ? List.of(Problem.of("why", "problem.long", LONGEST))
                : List.of();
    }

    Vacancy approve(Viewer team, long id) {
        var readers = owners.of(desk.own(team, id));
        return desk.approve(team, id, (tx, vacancy) -> Tidings.decided(tx, vacancy, readers));
    }

    Vacancy refuse(Viewer team, long id, String why) {
        var readers = owners.of(desk.own(team, id));
        return desk.refuse(
                team, id, why.strip(), (tx, vacancy) -> Tidings.decided(tx, vacancy, readers));
    }
}
