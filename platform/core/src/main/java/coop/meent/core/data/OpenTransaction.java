package coop.meent.core.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.meent.api.Mail;
import coop.meent.api.Notice;
import coop.meent.api.SiteEvent;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/// A transaction that is open; what it publishes and audits goes through two functions of the
/// schema `core`.
final class OpenTransaction implements Transaction {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern LIVE = Pattern.compile("[a-z0-9][a-z0-9.:-]{0,99}");

    private final Handle db;
    private final String schema;
    private final Viewer viewer;
    private boolean published;

    OpenTransaction(Handle db, String schema, Viewer viewer) {
        this.db = db;
        this.schema = schema;
        this.viewer = viewer;
    }

    @Override
    public Handle handle() {
        return db;
    }

    @Override
    public void audit(String action, String subject, Map<String, ?> details) {
        if (!action.startsWith("session.")) { // whoever comes and goes changes no page
            Generations.changes(schema);
        }
        var person = viewer.person();
        db.createQuery(
                        "SELECT core.write_audit(:plugin, :person, :work, :action, :subject,"
                                + " :details::jsonb)::text")
                .bind("plugin", schema)
                .bind("person", person.isPresent() ? person.getAsLong() : null)
                .bind("work", viewer.kind() == Viewer.Kind.SYSTEM ? viewer.name() : "")
                .bind("action", action)
                .bind("subject", subject)
                .bind("details", json(details))
                .mapTo(String.class)
                .list();
    }

    @Override
    public void publish(String type, String id) {
        put("changed", type, id, Map.of());
    }

    @Override
    public void publish(SiteEvent event) {
        var id = UUID.randomUUID().toString();
        put("event", EventJson.type(event.getClass()), id, EventJson.body(event));
    }

    @Override
    public void send(Mail mail) {
        var body = new HashMap<String, Object>();
        body.put("subject", mail.subject());
        body.put("text", mail.text());
        mail.action()
                .ifPresent(action -> {
                    body.put("label", action.label());
                    body.put("url", action.url());
                });
        mail.calendar()
                .ifPresent(part -> {
                    body.put("calendar", part.text());
                    body.put("method", part.method().name());
                });
        mail.guest().ifPresent(guest -> body.put("guest", guest(guest)));
        put("mail", "person", Long.toString(mail.to()), body);
    }

    private static Map<String, String> guest(Mail.Guest guest) {
        return Map.of(
                "name", guest.name(), "address", guest.address(), "language", guest.language());
    }

    @Override
    public void notify(Notice notice) {
        var body = new HashMap<String, Object>();
        body.put("subject", notice.subject());
        body.put("path", notice.path());
        body.put("message", notice.message());
        body.put("arguments", notice.arguments().stream().map(OpenTransaction::argument).toList());
        body.put("key", notice.key());
        switch (notice.to()) {
            case Notice.Recipients.Persons(var ids) -> body.put("to", ids);
            case Notice.Recipients.Interested() -> {}
        }
        put("notice", "notice", notice.kind(), body);
    }

    @Override
    public void live(String topic, long version) {
        if (!LIVE.matcher(topic).matches()) {
            throw new IllegalArgumentException("no topic of live pages: " + topic);
        }
        put("live", "live", topic, Map.of("version", version));
    }

    // a date is told from a text by being wrapped
    private static Object argument(Object value) {
        return value instanceof LocalDate date ? Map.of("date", date.toString()) : value;
    }

    void publishedToo() {
        published = true;
    }

    boolean published() {
        return published;
    }

    private void put(String topic, String type, String key, Map<String, ?> body) {
        published = true;
        Generations.changes(schema);
        db.createQuery("SELECT core.publish(:plugin, :topic, :type, :key, :body::jsonb)::text")
                .bind("plugin", schema)
                .bind("topic", topic)
                .bind("type", type)
                .bind("key", key)
                .bind("body", json(body))
                .mapTo(String.class)
                .list();
    }

    private static String json(Map<String, ?> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException strange) {
            throw new IllegalArgumentException(
                    "cannot be written as JSON: " + values.keySet(), strange);
        }
    }
}
