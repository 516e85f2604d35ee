package coop.meent.soirees.registrations;

import coop.meent.api.Organisation;
import coop.meent.api.Platform;
import coop.meent.api.Slice;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.Panel.Shown;
import coop.meent.soirees.registrations.PeopleStore.Which;
import coop.meent.soirees.registrations.Registration.Price;
import coop.meent.soirees.tickets.Offering;
import coop.meent.soirees.tickets.Ticket;
import coop.meent.soirees.tickets.TicketStore;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Who comes and who waits, for the organiser.
final class People {
    private final PeopleStore store = new PeopleStore();
    private final EntryStore entries = new EntryStore();
    private final PlacesStore places = new PlacesStore();
    private final TicketStore tickets = new TicketStore();
    private final Platform platform;

    People(Platform platform) {
        this.platform = platform;
    }

    /// Somebody on the list.
    ///
    /// @param proposed the lower price that holds by now
    public record Line(
            Registration it,
            String organisation,
            String ticket,
            List<AskView> answers,
            Optional<Price> proposed) {
        public String state() {
            return it.state().name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return it.subject();
        }
    }

    /// A piece of the list, with what was asked.
    record Piece(Slice<Line> slice, Offering offering) {}

    Piece page(Viewer viewer, Which which, int limit) {
        return platform.transactions().read(viewer, db -> page(db, which, limit));
    }

    private Piece page(Handle db, Which which, int limit) {
        var slice = Slice.of(store.page(db, which, limit + 1), limit, it -> Long.toString(it.id()));
        var offering = tickets.find(db, which.event());
        return new Piece(lines(db, which.event(), slice, offering), offering);
    }

    private Slice<Line> lines(Handle db, long event, Slice<Registration> slice, Offering offering) {
        var answers = store.answers(db, slice.items().stream().map(Registration::id).toList());
        var proposed = store.proposed(db, event);
        return slice.map(it ->
                new Line(
                        it,
                        organisation(it),
                        ticket(it, offering),
                        AskView.of(offering.asks(), answers.getOrDefault(it.id(), Map.of())),
                        Optional.ofNullable(proposed.get(it.id()))));
    }

    private String organisation(Registration it) {
        var id = it.who().organisation();
        return id.isPresent()
                ? platform.organisations().find(id.getAsLong()).map(Organisation::name).orElse("")
                : "";
    }

    private static String ticket(Registration it, Offering offering) {
        return it.ticket().isPresent()
                ? offering.ticket(it.ticket().getAsLong()).map(Ticket::name).orElse("")
                : "";
    }

    /// {@return who comes, who waits and what it brings in, on the organiser's page}
    Optional<Shown> panel(Viewer viewer, Event event) {
        return Optional.of(platform.transactions().read(viewer, db -> panel(db, event)));
    }

    private Shown panel(Handle db, Event event) {
        var proposed = store.proposed(db, event.id());
        var names =
                entries.all(db, proposed.keySet()).stream()
                        .map(it ->
                                new Line(
                                        it,
                                        organisation(it),
                                        "",
                                        List.of(),
                                        Optional.ofNullable(proposed.get(it.id()))))
                        .toList();
        return new Shown(
                "soirees/registrations/desk.peb",
                Map.of(
                        "event",
                        event,
                        "count",
                        places.count(db, event.id()),
                        "sums",
                        store.sums(db, event.id()),
                        "proposed",
                        names));
    }
}
