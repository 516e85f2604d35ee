package coop.meent.core.exchange;

import coop.meent.api.Listener;
import coop.meent.api.SiteEvent;
import coop.meent.api.Transaction;
import coop.meent.core.data.EventJson;
import coop.meent.core.work.watch.Hands;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Who listens for one plugin that runs.
///
/// @param plugin its id
/// @param listeners what it hears
/// @param hands who does it
/// @param declared the open transaction, in which it may do what it declares
record Ears(
        String plugin,
        List<Listener<?>> listeners,
        Hands hands,
        UnaryOperator<Transaction> declared) {
    Optional<Listener<?>> find(Delivery one) {
        return listeners.stream()
                .filter(it -> it.name().equals(one.listener()))
                .filter(it -> EventJson.type(it.event()).equals(one.type()))
                .findFirst();
    }

    <E extends SiteEvent> void hear(Listener<E> listener, Transaction tx, Delivery one) {
        var event = listener.event().cast(EventJson.read(one.type(), one.body()));
        var heard = new Listener.Heard<>(one.event(), one.publisher(), one.at(), event);
        listener.hearing().hear(declared.apply(tx), heard);
    }
}
