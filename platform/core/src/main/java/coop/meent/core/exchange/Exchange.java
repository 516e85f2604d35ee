package coop.meent.core.exchange;

import coop.meent.api.Facts;
import coop.meent.api.MeentPlugin;
import coop.meent.api.ScheduledWork;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.data.Across;
import coop.meent.core.events.OutboxReader;
import coop.meent.core.work.watch.Hands;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Where plugins tell and ask each other, built from what surrounds it.
public final class Exchange {
    private final Surroundings around;
    private final Turns turns;
    private final PostRoom post;
    private final KnownFacts facts = new KnownFacts();
    private final DeliveryStore store = new DeliveryStore();

    private Exchange(Surroundings around) {
        this.around = around;
        this.turns = new Turns(around);
        this.post = new PostRoom(around, turns);
    }

    /// What surrounds it.
    ///
    /// @param core the door of the schema `core`
    /// @param across a new door through a plugin's schema and the platform's at once
    public record Surroundings(Transactions core, Supplier<Across> across, Clock clock) {}

    public static Exchange in(Surroundings around) {
        return new Exchange(around);
    }

    /// {@return what takes events out of the outbox and carries them}
    public OutboxReader.Step step() {
        return post;
    }

    /// {@return what plugins answer}
    public Facts facts() {
        return facts;
    }

    /// Lets a plugin hear and answer.
    ///
    /// @param declared the open transaction, in which it may do what it declares
    /// @return what to run to undo it
    public Runnable register(
            String id, MeentPlugin plugin, Hands hands, UnaryOperator<Transaction> declared) {
        var answers = facts.register(id, plugin.facts(), hands);
        try {
            var ears = post.register(new Ears(id, plugin.listeners(), hands, declared));
            return () -> {
                ears.run();
                answers.run();
            };
        } catch (RuntimeException failure) {
            answers.run();
            throw failure;
        }
    }

    /// Forgets a plugin with all that waits for it.
    public void erase(String plugin) {
        around.core()
                .run(
                        Viewer.system("exchange.erase"),
                        tx -> {
                            store.forget(tx.handle(), plugin);
                            return store.tidy(tx.handle());
                        });
    }

    /// {@return the work of the exchange: what ends at midnight is told right after it, and every
    /// quarter of an hour somebody looks again}
    public List<ScheduledWork> work() {
        return List.of(
                ScheduledWork.daily("exchange-midnight", LocalTime.MIDNIGHT, turns::tell),
                ScheduledWork.every("exchange-upkeep", Duration.ofMinutes(15), this::upkeep));
    }

    private void upkeep() {
        turns.tell();
        around.core().run(Viewer.system("exchange.tidy"), tx -> store.tidy(tx.handle()));
    }
}
