package coop.meent.soirees.registrations;

import coop.meent.api.Entitlements;
import coop.meent.api.Mandate;
import coop.meent.api.Role;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.registrations.Registration.Price;
import coop.meent.soirees.tickets.Ticket;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What a ticket costs for whom, as it holds on the day of the event.
final class Prices {
    private static final Price NOTHING = new Price(0, "");

    private final Entitlements entitlements;

    Prices(Entitlements entitlements) {
        this.entitlements = entitlements;
    }

    /// {@return the price, with its sentence in the viewer's language}
    ///
    /// @param organisation for which they come, one of the viewer's own
    Price of(Viewer viewer, OptionalLong organisation, Optional<Ticket> ticket, Event event) {
        return ticket.map(it -> of(it, () -> asked(viewer, organisation, it, event)))
                .orElse(NOTHING);
    }

    /// {@return the price for an organisation, with its sentence for who comes for it}
    Price of(long organisation, String language, Ticket ticket, Event event) {
        // which role it is does not matter here
        var mandate = new Mandate(organisation, Role.EDITOR, false);
        var viewer =
                new Viewer(
                        Viewer.Kind.PERSON,
                        OptionalLong.empty(),
                        "",
                        false,
                        List.of(mandate),
                        language);
        return of(ticket, () -> entitlements.can(viewer, ticket.capability(), event.times().day()));
    }

    private interface Question {
        Entitlements.Answer ask();
    }

    private static Price of(Ticket ticket, Question question) {
        if (!ticket.dual()) {
            return new Price(ticket.cents(), "");
        }
        var answer = question.ask();
        return new Price(answer.yes() ? ticket.entitledCents() : ticket.cents(), answer.why());
    }

    private Entitlements.Answer asked(
            Viewer viewer, OptionalLong organisation, Ticket ticket, Event event) {
        return entitlements.can(
                narrowed(viewer, organisation), ticket.capability(), event.times().day());
    }

    // of all their organisations, the one for which they come is meant
    private static Viewer narrowed(Viewer viewer, OptionalLong organisation) {
        var mandates =
                viewer.mandates().stream()
                        .filter(it -> OptionalLong.of(it.organisation()).equals(organisation))
                        .toList();
        return new Viewer(
                viewer.kind(), viewer.person(), viewer.name(), false, mandates, viewer.language());
    }
}
