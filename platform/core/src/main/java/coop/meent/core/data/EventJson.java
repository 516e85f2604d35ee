package coop.meent.core.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import coop.meent.api.SiteEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Events between plugins as they are written down. A field that a later version adds is passed
/// over by an earlier one.
public final class EventJson {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModule(new Jdk8Module())
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private static final List<Class<? extends SiteEvent>> KINDS =
            List.of(
                    SiteEvent.ArticleProposed.class,
                    SiteEvent.ChargePaid.class,
                    SiteEvent.MandateEnded.class,
                    SiteEvent.MembershipChanged.class);

    private EventJson() {}

    /// {@return how a kind is called in the database}
    public static String type(Class<? extends SiteEvent> kind) {
        return kind.getSimpleName();
    }

    /// {@return what is written down: the event, and whom it is about}
    static Map<String, Object> body(SiteEvent event) {
        var body = new HashMap<String, Object>();
        JsonNode tree = JSON.valueToTree(event);
        body.put("event", tree);
        event.about().ifPresent(person -> body.put("person", person));
        return body;
    }

    /// {@return the event again}
    ///
    /// @throws IllegalArgumentException when it cannot be read
    public static SiteEvent read(String type, String json) {
        var kind =
                KINDS.stream()
                        .filter(it -> type(it).equals(type))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no event: " + type));
        try {
            return JSON.readValue(json, kind);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("not to be read as " + type, unreadable);
        }
    }
}
