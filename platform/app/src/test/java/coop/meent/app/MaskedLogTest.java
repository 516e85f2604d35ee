package coop.meent.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// The log as the operator's file sets it up.
class MaskedLogTest {
    private static final String SECRET = "q3YkW0cJx8Zb2nVtR5uLh7eDgA1sMf4PiQo6yTzKwXc";

    @Test
    void neither_a_line_nor_a_trace_holds_the_secret_of_a_link() throws Exception {
        var context = new LoggerContext();
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(MaskedLogTest.class.getResource("/logback.xml"));
        var logger = context.getLogger("coop.meent.test");
        var failure = new IllegalStateException("at /baskets/" + SECRET);
        var event =
                new LoggingEvent(
                        "", logger, Level.WARN, "GET {}", failure, new Object[] {"/b/" + SECRET});

        var line = written(context, event);

        assertThat(line)
                .doesNotContain(SECRET)
                .contains("GET /b/***", "IllegalStateException: at /baskets/***");
    }

    private static String written(LoggerContext context, ILoggingEvent event) {
        var appender =
                (ConsoleAppender<ILoggingEvent>) context.getLogger("ROOT").getAppender("stderr");
        var encoder = (PatternLayoutEncoder) appender.getEncoder();
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }
}
