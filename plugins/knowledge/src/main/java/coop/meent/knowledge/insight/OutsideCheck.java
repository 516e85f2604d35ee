package coop.meent.knowledge.insight;

import coop.meent.api.Outbound;
import coop.meent.api.Outbound.Request;
import coop.meent.api.OutboundException;
import coop.meent.api.PluginSettings;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.knowledge.insight.OutsideStore.Address;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// Asks every night whether addresses outside are still there, when the team has switched it on.
///
/// It asks an address that answers once a week, each host a few times a night and one after the
/// other, for its head alone if it can. Gone is what says so; what does not answer is believed gone
/// after three nights. Whoever refuses programs is left in peace.
final class OutsideCheck {
    private static final Viewer WORK = Viewer.system("knowledge.links");
    private static final Duration ALIVE = Duration.ofHours(164);
    private static final Duration DEAD = Duration.ofHours(20);
    private static final Set<Integer> SAYS_GONE = Set.of(404, 410);
    private static final Set<Integer> NO_HEAD = Set.of(400, 403, 404, 405, 501);
    private static final int FAILS = 500;
    private static final int ANSWERS_NOT = 0;
    private static final int NOT_ASKED = -1;
    private static final int PATIENCE = 3;
    private static final int MOST = 500;
    private static final int OF_A_HOST = 10;

    private final OutsideStore store = new OutsideStore();
    private final Transactions transactions;
    private final PluginSettings settings;
    private final Outbound outbound;
    private final Clock clock;

    OutsideCheck(
            Transactions transactions, PluginSettings settings, Outbound outbound, Clock clock) {
        this.transactions = transactions;
        this.settings = settings;
        this.outbound = outbound;
        this.clock = clock;
    }

    /// {@return whether the team wants it}
    boolean on() {
        return settings.flag("checkOutside");
    }

    void run() {
        if (!on()) {
            change(store::clear);
            return;
        }
        change(store::forget);
        var asked = new HashMap<String, Integer>();
        for (var address : toAsk()) {
            var host = host(address.destination());
            if (asked.merge(host.orElse(""), 1, Integer::sum) <= OF_A_HOST || host.isEmpty()) {
                keep(address, host.isEmpty() ? NOT_ASKED : status(address.destination()));
            }
        }
    }

    private List<Address> toAsk() {
        var now = clock.instant();
        return transactions.read(
                WORK, db -> store.toAsk(db, now.minus(ALIVE), now.minus(DEAD), MOST));
    }

    private static Optional<String> host(String destination) {
        try {
            var address = URI.create(destination);
            return Optional.ofNullable(address.getHost())
                    .filter(_ -> address.getRawUserInfo() == null);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private int status(String destination) {
        try {
            var address = URI.create(destination);
            int head = outbound.send(new Request("HEAD", address, Map.of(), "")).status();
            return NO_HEAD.contains(head) ? outbound.get(address).status() : head;
        } catch (OutboundException failed) {
            return switch (failed.why()) {
                case REFUSED -> NOT_ASKED;
                case TOO_LARGE -> 200;
                case UNREACHABLE, TOO_SLOW -> ANSWERS_NOT;
            };
        }
    }

    private void keep(Address before, int status) {
        var now = clock.instant();
        boolean gone = SAYS_GONE.contains(status);
        boolean failed = gone || status == ANSWERS_NOT || status >= FAILS;
        int failures = failed ? before.failures() + 1 : 0;
        Optional<Instant> dead =
                gone || failures >= PATIENCE
                        ? Optional.of(before.deadSince().orElse(now))
                        : Optional.empty();
        var after = new Address(before.destination(), failures, dead);
        transactions.run(
                WORK,
                tx -> {
                    store.keep(tx.handle(), after, status, now);
                    return failures;
                });
    }

    private void change(Consumer<Handle> work) {
        transactions.run(
                WORK,
                tx -> {
                    work.accept(tx.handle());
                    return true;
                });
    }
}
