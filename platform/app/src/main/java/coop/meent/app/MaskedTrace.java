package coop.meent.app;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import coop.meent.core.links.Secret;

/// Writes a failure into the log, without what its message holds that could open a door.
public final class MaskedTrace extends ThrowableProxyConverter {
    @Override
    public String convert(ILoggingEvent event) {
        return Secret.masked(super.convert(event));
    }
}
