package coop.meent.guestbook;

import coop.meent.api.Outbound;
import coop.meent.api.OutboundException;
import coop.meent.api.PluginSettings;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Rings at another machine when somebody wrote, if the team of the site filled in its key.
final class Bell {
    private static final Logger log = LoggerFactory.getLogger(Bell.class);
    private static final URI BELL = URI.create("https://bell.example.org/rings");

    private final Outbound outbound;
    private final PluginSettings settings;

    Bell(Outbound outbound, PluginSettings settings) {
        this.outbound = outbound;
        this.settings = settings;
    }

    // cut: ring
    void ring(long greeting) {
        settings.secret("bellKey").ifPresent(key -> ring(greeting, key));
    }

    private void ring(long greeting, String key) {
        var request =
                Outbound.Request.post(BELL, "{\"greeting\": %d}".formatted(greeting))
                        .with("Authorization", "Bearer " + key);
        try {
            int status = outbound.send(request).status();
            if (status >= 300) {
                log.warn("The bell answers {}", status);
            }
        } catch (OutboundException silent) {
            log.warn("The bell does not answer: {}", silent.why());
        }
    }
    // end
}
