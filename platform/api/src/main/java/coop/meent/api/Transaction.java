package coop.meent.api;

import java.util.Map;
import org.jdbi.v3.core.Handle;

/// A use case on its way to the database; everything here is kept or lost together.
///
/// @since 1.0
@Provided
public interface Transaction {
    /// {@return JDBI's handle, for the stores; it belongs to the platform and must not be closed or
    /// kept}
    Handle handle();

    /// Writes a line in the audit log.
    ///
    /// @param action what was done, `noun.verb`, e.g. `vacancy.closed`
    /// @param subject what it was done to, e.g. `vacancy:42`
    /// @param details ids and figures that tell the rest; never personal data
    void audit(String action, String subject, Map<String, ?> details);

    /// Announces that a thing was made, changed or removed, so that search and whoever listens look
    /// again.
    ///
    /// @param type the kind of thing, e.g. `vacancy`
    /// @param id its id within that kind
    void publish(String type, String id);

    /// Tells whichever plugins listen that something happened; it is kept or lost with this
    /// transaction, and reaches each listener once in effect.
    void publish(SiteEvent event);

    /// Hands a mail to the platform; it leaves after the commit, once.
    ///
    /// @throws UndeclaredException when `plugin.json` does not say `"capabilities": {"mail": true}`
    void send(Mail mail);

    /// Lets people hear of something, each by the channel of their choice, after the commit and
    /// once, however often it is said.
    void notify(Notice notice);

    /// Tells every open page, after the commit, that a topic has another version; see [Live].
    ///
    /// @param topic a thing of this plugin, e.g. `harvest:7`
    /// @param version a number that grows with each change
    void live(String topic, long version);
}
