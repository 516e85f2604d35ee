package coop.meent.core.live;

import coop.meent.core.web.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/// Signs tickets and reads them, so that no stream has to ask the database who may hear.
final class Tickets {
    private static final String PURPOSE = "live";
    private static final Duration LIFE = Duration.ofDays(1);
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.:-]{0,99}");
    private static final Pattern SHAPE =
            Pattern.compile("(([a-z0-9]+)/[a-z0-9.:-]+)~(-?\\d{1,18})~(\\d{1,12})~([\\w-]+)");

    private final Secrets secrets;
    private final Clock clock;

    Tickets(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    String sign(String plugin, String name, long version) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no topic of live pages: " + name);
        }
        long until = clock.instant().plus(LIFE).getEpochSecond();
        var said = "%s/%s~%d~%d".formatted(plugin, name, version, until);
        return said + "~" + secrets.sign(PURPOSE, said);
    }

    /// {@return what it says; empty when it is not ours, or over}
    Optional<Ticket> read(String text) {
        var parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var said = text.substring(0, text.lastIndexOf('~'));
        var until = Instant.ofEpochSecond(Long.parseLong(parts.group(4)));
        if (!secrets.matches(PURPOSE, said, parts.group(5)) || until.isBefore(clock.instant())) {
            return Optional.empty();
        }
        long version = Long.parseLong(parts.group(3));
        return Optional.of(new Ticket(parts.group(2), parts.group(1), version, until));
    }
}
