package coop.meent.soirees.tickets;

import java.util.List;
import java.util.Optional;

/// All that one chooses and answers when one registers for an event.
public record Offering(List<Ticket> tickets, List<Ask> asks) {
    public Offering {
        tickets = List.copyOf(tickets);
        asks = List.copyOf(asks);
    }

    public Optional<Ticket> ticket(long id) {
        return tickets.stream().filter(it -> it.id() == id).findFirst();
    }

    /// {@return whether something of it costs money}
    public boolean paid() {
        return tickets.stream().anyMatch(it -> it.cents() > 0);
    }
}
