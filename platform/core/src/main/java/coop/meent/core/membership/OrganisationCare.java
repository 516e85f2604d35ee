package coop.meent.core.membership;

import coop.meent.api.Reportable;
import coop.meent.api.Reportable.Thing;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// The descriptions of organisations as they are reported and hidden; the page itself stays, since
/// who is a member is no opinion.
public final class OrganisationCare {
    private final OrganisationStore organisations = new OrganisationStore();

    /// {@return the descriptions, for whoever takes reports}
    public Reportable reportable() {
        return new Reportable("organisation", this::find, this::hide);
    }

    private Optional<Thing> find(Handle db, Viewer viewer, String id) {
        if (!id.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return organisations.some(db, List.of(Long.valueOf(id))).stream()
                .filter(it ->
                        !it.description().isEmpty()
                                || (!it.hidden().isEmpty()
                                        && OrganisationDesk.mayEdit(viewer, it.id())))
                .map(it ->
                        new Thing(
                                it.data().name(),
                                it.path(),
                                OptionalLong.empty(),
                                OptionalLong.of(it.id())))
                .findFirst();
    }

    private void hide(Transaction tx, String id, String reason) {
        organisations.hide(tx.handle(), Long.parseLong(id), reason);
        tx.publish("organisation", id);
    }
}
