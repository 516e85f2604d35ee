package coop.meent.core.charges;

import coop.meent.api.Notice;
import coop.meent.api.NoticeKind;
import coop.meent.api.Organisation;
import coop.meent.api.Organisations;
import coop.meent.api.SiteEvent;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What people hear of charges: those who pay, that there is something to pay and that it is paid;
/// those who are paid, that their account number was changed.
final class ChargeNotices {
    private static final Viewer SELF = Viewer.system("charges.notices");
    private static final String CHARGES = "core.charges";
    private static final String ACCOUNT = "core.charge-account";

    private final Transactions core;
    private final Organisations organisations;
    private final Clock clock;
    private final ChargeReadStore reading = new ChargeReadStore();

    ChargeNotices(Transactions core, Organisations organisations, Clock clock) {
        this.core = core;
        this.organisations = organisations;
        this.clock = clock;
    }

    List<NoticeKind> kinds() {
        return List.of(
                new NoticeKind(
                        CHARGES,
                        "charges.kind.charges",
                        "charges.kind.charges.text",
                        NoticeKind.Channel.NOW,
                        this::mayKnow),
                new NoticeKind(
                        ACCOUNT,
                        "charges.kind.account",
                        "charges.kind.account.text",
                        NoticeKind.Channel.NOW,
                        NoticeKind.Sight.each(
                                (viewer, id) -> Owed.keeps(viewer, Long.parseLong(id)))));
    }

    private BiPredicate<Viewer, String> mayKnow(Set<String> charges) {
        var ids = charges.stream().map(Long::valueOf).collect(Collectors.toSet());
        var known =
                core.read(SELF, db -> reading.byNumber(db, ids)).stream()
                        .collect(
                                Collectors.toMap(
                                        it -> Long.toString(it.id()), Function.identity()));
        return (viewer, id) -> {
            var found = known.get(id);
            return found != null && found.seenBy(viewer);
        };
    }

    /// Tells those who have to pay, in a transaction of the schema `core`.
    void opened(Transaction tx, Owed charge) {
        tell(tx, charge, "opened", charge.sums().total(), charge.due());
    }

    /// Tells those who had to pay that it is paid, and plugins, so that they can act.
    void paid(Transaction tx, Owed charge, LocalDate on) {
        tx.publish(
                new SiteEvent.ChargePaid(
                        charge.id(), payer(charge), charge.subject(), charge.sums().paid(), on));
        tell(tx, charge, "paid", charge.sums().paid(), charge.due());
    }

    private static String payer(Owed charge) {
        var organisation = charge.payerOrganisation();
        var person = charge.payerPerson();
        if (organisation.isPresent()) {
            return "organisation:" + organisation.getAsLong();
        }
        return person.isPresent() ? "person:" + person.getAsLong() : "";
    }

    private void tell(Transaction tx, Owed charge, String what, long cents, LocalDate due) {
        var payers = payers(tx, charge);
        if (payers.isEmpty()) {
            return;
        }
        var about = "charge:" + charge.id();
        tx.notify(
                Notice.of(CHARGES, about, "/charges/" + charge.id())
                        .to(payers)
                        .saying(
                                "charges.notice." + what,
                                name(charge.payee()),
                                BigDecimal.valueOf(cents, 2),
                                due)
                        .once(what));
    }

    private Collection<Long> payers(Transaction tx, Owed charge) {
        var person = charge.payerPerson();
        if (person.isPresent()) {
            return Set.of(person.getAsLong());
        }
        var organisation = charge.payerOrganisation();
        return organisation.isPresent() ? treasurers(tx, organisation.getAsLong()) : Set.<Long>of();
    }

    /// Tells all who see to the money of an organisation, and the team, where it is paid from now
    /// on.
    ///
    /// @param tail the last characters of the number; empty when there is none any more
    void accountChanged(Transaction tx, Viewer by, long organisation, String tail) {
        var all = new HashSet<>(treasurers(tx, organisation));
        all.addAll(reading.team(tx.handle()));
        if (all.isEmpty()) {
            return;
        }
        tx.notify(
                Notice.of(
                                ACCOUNT,
                                "organisation:" + organisation,
                                "/charges/accounts/" + organisation)
                        .to(all)
                        .saying(
                                tail.isEmpty()
                                        ? "charges.notice.no-account"
                                        : "charges.notice.account",
                                name(organisation),
                                tail,
                                by.name())
                        .once(clock.instant() + " " + tail));
    }

    private Collection<Long> treasurers(Transaction tx, long organisation) {
        return reading.treasurers(tx.handle(), organisation, LocalDate.now(clock));
    }

    private String name(long organisation) {
        return organisations.find(organisation).map(Organisation::name).orElse("");
    }
}
