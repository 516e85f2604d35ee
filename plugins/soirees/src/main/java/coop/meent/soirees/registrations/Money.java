package coop.meent.soirees.registrations;

import coop.meent.api.NewCharge;
import coop.meent.api.NewCharge.Payer;
import coop.meent.api.Platform;
import coop.meent.api.Transaction;
import coop.meent.soirees.events.Event;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/// What participants have to pay, by the charges of the platform. A guest pays at the door.
final class Money {
    private static final int DAYS = 14;

    private final EntryStore store = new EntryStore();
    private final Platform platform;

    Money(Platform platform) {
        this.platform = platform;
    }

    /// Opens what somebody who has a place has to pay.
    void open(Transaction tx, Event event, Registration it) {
        if (it.price().cents() > 0) {
            payer(it).ifPresent(payer -> open(tx, event, it, payer));
        }
    }

    private void open(Transaction tx, Event event, Registration it, Payer payer) {
        var due = LocalDate.now(platform.clock()).plusDays(DAYS);
        var charge =
                NewCharge.of(payer, event.host(), due, it.subject(), "/soirees/mine/" + it.id())
                        .line(event.words().title(), it.price().cents())
                        .once(Long.toString(it.price().cents()));
        var opened = platform.charges().open(tx, charge);
        store.charged(tx.handle(), it.id(), OptionalLong.of(opened.id()));
    }

    /// Takes back what they had to pay.
    void withdraw(Transaction tx, Registration it, String reason) {
        var charge = store.charge(tx.handle(), it.id());
        if (charge.isPresent()) {
            var why = platform.texts().text(it.who().language(), reason);
            platform.charges().withdraw(tx, charge.getAsLong(), why);
            store.charged(tx.handle(), it.id(), OptionalLong.empty());
        }
    }

    private static Optional<Payer> payer(Registration it) {
        var who = it.who();
        if (who.organisation().isPresent()) {
            return Optional.of(new Payer.Organisation(who.organisation().getAsLong()));
        }
        return who.person().isPresent()
                ? Optional.of(new Payer.Person(who.person().getAsLong()))
                : Optional.empty();
    }
}
