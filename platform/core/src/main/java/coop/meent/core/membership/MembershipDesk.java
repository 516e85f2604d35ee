package coop.meent.core.membership;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Problem;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// What is done with membership periods and mandates: each in one transaction, audited and
/// announced. For the team only, which its callers check.
public final class MembershipDesk {
    private static final String SUBJECT = "organisation:";

    private final Transactions transactions;
    private final OrganisationsInMemory memory;
    private final OrganisationStore organisations = new OrganisationStore();
    private final PeriodStore periods = new PeriodStore();
    private final MandateStore mandates = new MandateStore();

    public MembershipDesk(Transactions transactions, OrganisationsInMemory memory) {
        this.transactions = transactions;
        this.memory = memory;
    }

    /// What became of something that was to be added.
    ///
    /// @param id of the new thing, unless there are problems
    /// @param problems why nothing was added
    public record Added(OptionalLong id, List<Problem> problems) {
        private static Added refused(String field, String key) {
            return new Added(OptionalLong.empty(), List.of(Problem.of(field, key)));
        }
    }

    /// {@return all mandates at the organisation}
    public List<MandateStore.Held> mandates(Viewer viewer, long id) {
        return transactions.read(viewer, db -> mandates.of(db, id));
    }

    /// Makes the organisation a member for a time.
    public Added addPeriod(Viewer viewer, long id, PeriodForm form) {
        if (!form.check().isEmpty()) {
            return new Added(OptionalLong.empty(), form.check());
        }
        var added = transactions.run(viewer, tx -> insertPeriod(tx, id, form.dated()));
        memory.reload();
        return added;
    }

    private Added insertPeriod(Transaction tx, long id, PeriodForm.Dated dates) {
        locked(tx, id);
        if (periods.meetsAnother(tx.handle(), id, dates)) {
            return Added.refused("starts", "organisation.problem.overlap");
        }
        long period = periods.insert(tx.handle(), id, dates);
        tx.audit("period.added", SUBJECT + id, told(period, dates));
        tx.publish("membership", Long.toString(id));
        return new Added(OptionalLong.of(period), List.of());
    }

    /// Ends a period with the day as its last; one that has not begun by then disappears.
    public void endPeriod(Viewer viewer, long id, long period, LocalDate lastDay) {
        transactions.run(
                viewer,
                tx -> {
                    locked(tx, id);
                    var found = periods.locked(tx.handle(), id, period);
                    var open = found.orElseThrow(() -> MeentException.notFound("such period"));
                    refuseLonger(open.ends(), lastDay);
                    if (lastDay.isBefore(open.starts())) {
                        periods.delete(tx.handle(), period);
                    } else {
                        periods.end(tx.handle(), period, lastDay);
                    }
                    return ended(
                            tx, "period.ended", id, Map.of("id", period, "ends", lastDay + ""));
                });
        memory.reload();
    }

    /// Lets a person act for the organisation.
    ///
    /// @param email the address of the person's account
    public Added addMandate(Viewer viewer, long id, String email, PeriodForm form) {
        if (!form.check().isEmpty()) {
            return new Added(OptionalLong.empty(), form.check());
        }
        return transactions.run(viewer, tx -> insertMandate(tx, id, email, form.dated()));
    }

    private Added insertMandate(Transaction tx, long id, String email, PeriodForm.Dated dates) {
        locked(tx, id);
        var person = mandates.person(tx.handle(), email);
        if (person.isEmpty()) {
            return Added.refused("email", "organisation.problem.person");
        }
        long mandate = mandates.insert(tx.handle(), id, person.getAsLong(), dates);
        tx.audit("mandate.added", SUBJECT + id, told(mandate, dates));
        tx.publish("person", Long.toString(person.getAsLong()));
        tx.publish("membership", Long.toString(id));
        return new Added(OptionalLong.of(mandate), List.of());
    }

    /// Ends a mandate with the day as its last; one that has not begun by then disappears.
    public void endMandate(Viewer viewer, long id, long mandate, LocalDate lastDay) {
        transactions.run(
                viewer,
                tx -> {
                    var found = mandates.locked(tx.handle(), id, mandate);
                    var open = found.orElseThrow(() -> MeentException.notFound("such mandate"));
                    refuseLonger(open.ends(), lastDay);
                    if (lastDay.isBefore(open.starts())) {
                        mandates.delete(tx.handle(), mandate);
                    } else {
                        mandates.end(tx.handle(), mandate, lastDay);
                    }
                    tx.publish("person", Long.toString(open.person()));
                    return ended(
                            tx, "mandate.ended", id, Map.of("id", mandate, "ends", lastDay + ""));
                });
    }

    private static void refuseLonger(Optional<LocalDate> ends, LocalDate lastDay) {
        if (ends.isPresent() && lastDay.isAfter(ends.get())) {
            throw new MeentException(Code.CONFLICT, "it ends earlier already: " + ends.get());
        }
    }

    private static long ended(Transaction tx, String action, long id, Map<String, ?> details) {
        tx.audit(action, SUBJECT + id, details);
        tx.publish("membership", Long.toString(id));
        return id;
    }

    private static Map<String, ?> told(long id, PeriodForm.Dated dates) {
        return Map.of(
                "id", id,
                "kind", dates.kind(),
                "starts", dates.starts().toString(),
                "ends", dates.ends().map(LocalDate::toString).orElse(""));
    }

    private void locked(Transaction tx, long id) {
        if (organisations.locked(tx.handle(), id).isEmpty()) {
            throw MeentException.notFound("organisation");
        }
    }
}
