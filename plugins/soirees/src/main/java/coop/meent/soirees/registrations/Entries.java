package coop.meent.soirees.registrations;

import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.registrations.EntryStore.Entry;
import coop.meent.soirees.registrations.Registration.Who;
import coop.meent.soirees.tickets.Ticket;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Makes of what somebody chose an entry with its price, before the transaction.
final class Entries {
    private final Platform platform;
    private final Prices prices;

    Entries(Platform platform) {
        this.platform = platform;
        this.prices = new Prices(platform.entitlements());
    }

    Entry of(Viewer viewer, Event event, Optional<Ticket> ticket, Who who) {
        var price = prices.of(viewer, who.organisation(), ticket, event);
        var id = ticket.map(it -> OptionalLong.of(it.id())).orElse(OptionalLong.empty());
        return new Entry(who, id, price, RegisterDesk.badge());
    }

    /// {@return what is wrong when the host cannot be paid}
    List<Problem> payable(Viewer viewer, Event event, Entry entry) {
        if (entry.price().cents() == 0 || entry.who().person().isEmpty()) {
            return List.of();
        }
        return platform.charges().payable(viewer, event.host()).yes()
                ? List.of()
                : List.of(Problem.of("ticket", "registrations.problem.payable"));
    }
}
