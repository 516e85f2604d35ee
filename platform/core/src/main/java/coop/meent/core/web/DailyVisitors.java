package coop.meent.core.web;

import coop.meent.api.Visitors;
import io.javalin.http.Context;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;

/// Knows a visitor for a day by a keyed hash; the key lives in memory and is thrown away at
/// midnight.
public final class DailyVisitors implements Visitors {
    private final Client client;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private Day today = new Day(LocalDate.EPOCH, new Secrets(new byte[32]));

    private record Day(LocalDate date, Secrets key) {}

    public DailyVisitors(Client client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    @Override
    public String today(Context ctx) {
        var who = client.address(ctx) + "\n" + Objects.requireNonNullElse(ctx.userAgent(), "");
        return key().sign("visitor", who).substring(0, 22);
    }

    private synchronized Secrets key() {
        var date = LocalDate.now(clock);
        if (!today.date().equals(date)) {
            var bytes = new byte[32];
            random.nextBytes(bytes);
            today = new Day(date, new Secrets(bytes));
        }
        return today.key();
    }
}
