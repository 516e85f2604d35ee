package coop.meent.core.charges;

import coop.meent.api.Organisation;
import coop.meent.api.Organisations;
import coop.meent.api.Texts;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.api.Waiting;
import coop.meent.core.charges.ChargeListStore.Waits;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What waits because of charges, in one statement: what the viewer has to pay, and what should
/// have been paid to an organisation whose money they see to.
final class ChargeWaiting {
    private final Transactions core;
    private final Organisations organisations;
    private final Texts texts;
    private final Clock clock;
    private final ChargeListStore lists = new ChargeListStore();

    ChargeWaiting(Transactions core, Organisations organisations, Texts texts, Clock clock) {
        this.core = core;
        this.organisations = organisations;
        this.texts = texts;
        this.clock = clock;
    }

    List<Waiting> of(Viewer viewer) {
        var today = LocalDate.now(clock);
        return core.read(viewer, db -> lists.waiting(db, viewer, today)).stream()
                .flatMap(it -> it.mine() ? Stream.of(toPay(viewer, it)) : overdue(viewer, it))
                .toList();
    }

    private Waiting toPay(Viewer viewer, Waits it) {
        return new Waiting(
                "charges",
                Waiting.Sign.COMMUNITY,
                texts.text(viewer.language(), "charges.waiting", it.count()),
                texts.text(viewer.language(), "charges.waiting.text"),
                Optional.of(it.due()),
                "/charges",
                texts.text(viewer.language(), "charges.waiting.action"),
                Waiting.Whose.PERSON);
    }

    private Stream<Waiting> overdue(Viewer viewer, Waits it) {
        var at = organisations.find(it.payee()).map(Organisation::name);
        return at.stream()
                .map(name ->
                        new Waiting(
                                "charges-overdue:" + it.payee(),
                                Waiting.Sign.organisation(name),
                                texts.text(viewer.language(), "charges.overdue", it.count(), name),
                                texts.text(viewer.language(), "charges.overdue.text"),
                                Optional.empty(),
                                "/charges/received?organisation=" + it.payee() + "&state=overdue",
                                texts.text(viewer.language(), "charges.overdue.action"),
                                Waiting.Whose.PERSON));
    }
}
