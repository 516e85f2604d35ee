package coop.meent.app;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import coop.meent.core.links.Secret;

/// Writes what a line of the log says, without what could open a door.
public final class MaskedMessage extends MessageConverter {
    @Override
    public String convert(ILoggingEvent event) {
        return Secret.masked(super.convert(event));
    }
}
