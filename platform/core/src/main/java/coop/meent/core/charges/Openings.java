package coop.meent.core.charges;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.NewCharge;
import coop.meent.api.Transaction;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;

/// Opens charges, in a transaction of the schema `core`: once for each name, and each with a
/// communication of its own.
final class Openings {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TRIES = 20;

    private final ChargeStore store = new ChargeStore();
    private final ChargeReadStore reading = new ChargeReadStore();
    private final AccountStore accounts = new AccountStore();
    private final ChargeNotices notices;
    private final RandomGenerator random;
    private final Clock clock;

    Openings(ChargeNotices notices, RandomGenerator random, Clock clock) {
        this.notices = notices;
        this.random = random;
        this.clock = clock;
    }

    /// What became of it.
    ///
    /// @param fresh whether it was opened just now
    record Opened(Owed charge, boolean fresh) {}

    Opened open(Transaction tx, String plugin, NewCharge charge) {
        if (charge.cents() <= 0 || charge.cents() > Booking.MOST) {
            throw new IllegalArgumentException("nothing to pay: " + charge.cents() + " cents");
        }
        var db = tx.handle();
        var known = known(db, plugin, charge);
        if (known.isPresent()) {
            return known.get();
        }
        if (accounts.find(db, charge.payee()).isEmpty()) {
            throw new MeentException(Code.CONFLICT, "no account number: " + charge.payee());
        }
        for (int i = 0; i < TRIES; i++) {
            var opened = attempt(tx, plugin, charge);
            if (opened.isPresent()) {
                return opened.get();
            }
        }
        throw new IllegalStateException("no structured communication is free");
    }

    private Optional<Opened> attempt(Transaction tx, String plugin, NewCharge charge) {
        var db = tx.handle();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var id = store.insert(db, plugin, charge, Communication.invented(random), at);
        if (id.isEmpty()) {
            // somebody else opened it at the same moment, or the communication is taken
            return known(db, plugin, charge);
        }
        int place = 0;
        for (var line : charge.lines()) {
            store.insertLine(db, id.getAsLong(), place++, json(line.words()), line.cents());
        }
        store.insertStanding(db, id.getAsLong());
        var owed = reading.find(db, id.getAsLong()).orElseThrow();
        notices.opened(tx, owed);
        return Optional.of(new Opened(owed, true));
    }

    private Optional<Opened> known(Handle db, String plugin, NewCharge charge) {
        return reading.find(db, plugin, charge.subject(), charge.key())
                .map(it -> new Opened(it, false));
    }

    private static String json(Map<String, String> words) {
        try {
            return JSON.writeValueAsString(words);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts make JSON", impossible);
        }
    }
}
