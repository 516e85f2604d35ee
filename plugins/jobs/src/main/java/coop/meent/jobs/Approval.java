package coop.meent.jobs;

import coop.meent.api.Links;
import coop.meent.api.People;
import coop.meent.api.Problem;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import java.util.List;

/// The team's yes or no to a vacancy of an organisation that is no member; the owner hears it.
final class Approval {
    private static final int LONGEST = 500;

    private final VacancyDesk desk;
    private final Owners owners;
    private final Links links;

    Approval(VacancyDesk desk, Owners owners, Links links) {
        this.desk = desk;
        this.owners = owners;
        this.links = links;
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
        return desk.approve(
                team, id, (tx, vacancy) -> tell(tx, readers, letter("mail.approved", vacancy)));
    }

    Vacancy refuse(Viewer team, long id, String why) {
        var readers = owners.of(desk.own(team, id));
        return desk.refuse(
                team,
                id,
                why.strip(),
                (tx, vacancy) -> tell(tx, readers, letter("mail.refused", vacancy)));
    }

    private Owners.Letter letter(String key, Vacancy vacancy) {
        return new Owners.Letter(
                key,
                language -> links.absolute(vacancy.path(), language),
                List.of(vacancy.offer().title(), vacancy.refusal()));
    }

    private void tell(Transaction tx, List<People.Person> readers, Owners.Letter letter) {
        readers.forEach(reader -> tx.send(owners.mail(reader, letter)));
    }
}
