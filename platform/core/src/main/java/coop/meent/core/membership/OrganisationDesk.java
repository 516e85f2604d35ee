package coop.meent.core.membership;

import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import coop.meent.api.Role;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is done with organisations: each in one transaction, audited and announced. Who may do it,
/// its callers check.
public final class OrganisationDesk {
    private static final String TYPE = "organisation";

    private final Transactions transactions;
    private final OrganisationsInMemory memory;
    private final Clock clock;
    private final OrganisationStore organisations = new OrganisationStore();
    private final LogoStore logos = new LogoStore();

    public OrganisationDesk(Transactions transactions, OrganisationsInMemory memory, Clock clock) {
        this.transactions = transactions;
        this.memory = memory;
        this.clock = clock;
    }

    /// {@return today, where the site is}
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// {@return whether the viewer may change what is known of the organisation}
    public static boolean mayEdit(Viewer viewer, long id) {
        return viewer.administrator()
                || viewer.holds(id, Set.of(Role.ADMINISTRATOR, Role.REPRESENTATIVE));
    }

    /// {@return what is wrong with the form, also that another organisation has its number}
    ///
    /// @param id of the organisation that is changed; 0 for a new one
    public List<Problem> check(long id, OrganisationForm form) {
        var problems = new ArrayList<>(form.check(today()));
        if (problems.isEmpty() && !form.data().enterpriseNumber().isEmpty()) {
            var data = form.data();
            memory.withNumber(data.country(), data.enterpriseNumber())
                    .filter(other -> other.id() != id)
                    .ifPresent(other -> problems.add(taken(other.data().name())));
        }
        return List.copyOf(problems);
    }

    private static Problem taken(String name) {
        return Problem.of("enterpriseNumber", "organisation.problem.number.taken", name);
    }

    /// {@return the id of the new organisation}
    public long create(Viewer viewer, OrganisationData data) {
        long created =
                transactions.run(
                        viewer,
                        tx -> {
                            refuseTaken(tx, data, 0);
                            long id = organisations.insert(tx.handle(), List.of(data)).getFirst();
                            announce(tx, "organisation.created", id, Map.of());
                            return id;
                        });
        memory.reload();
        return created;
    }

    /// Writes what is known of an organisation anew.
    public void change(Viewer viewer, long id, OrganisationData data) {
        transactions.run(
                viewer,
                tx -> {
                    refuseTaken(tx, data, id);
                    var before = locked(tx, id);
                    var changes = data.changes(before.data());
                    if (!changes.isEmpty()) {
                        organisations.update(tx.handle(), List.of(before.with(data)));
                        announce(tx, "organisation.changed", id, Map.of("fields", changes));
                    }
                    return changes;
                });
        memory.reload();
    }

    /// Keeps the logo of an organisation; empty to take it away.
    public void putLogo(Viewer viewer, long id, Optional<Logo> logo) {
        transactions.run(
                viewer,
                tx -> {
                    locked(tx, id);
                    logo.ifPresentOrElse(
                            drawn -> logos.put(tx.handle(), id, drawn),
                            () -> logos.delete(tx.handle(), id));
                    announce(tx, "organisation.logo", id, Map.of("there", logo.isPresent()));
                    return id;
                });
        memory.reload();
    }

    /// {@return the logo as PNG}
    public Optional<byte[]> logo(Viewer viewer, long id, String hash) {
        return transactions.read(viewer, db -> logos.png(db, id, hash));
    }

    private static void announce(Transaction tx, String action, long id, Map<String, ?> details) {
        tx.audit(action, TYPE + ":" + id, details);
        tx.publish(TYPE, Long.toString(id));
    }

    private void refuseTaken(Transaction tx, OrganisationData data, long id) {
        organisations.lock(tx.handle());
        if (organisations.numberTaken(tx.handle(), data, id)) {
            throw MeentException.invalid(List.of(taken("")));
        }
    }

    private KnownOrganisation locked(Transaction tx, long id) {
        return organisations
                .locked(tx.handle(), id)
                .orElseThrow(() -> MeentException.notFound("organisation"));
    }
}
