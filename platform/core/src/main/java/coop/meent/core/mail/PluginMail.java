package coop.meent.core.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.meent.core.mail.OutgoingMail.Recipient;
import java.util.Optional;

/// The body of an outbox event of topic `mail`.
///
/// @param label what the button says; empty without one
/// @param calendar what a calendar reads; empty without
/// @param method what it asks of the calendar; empty without
/// @param guest who gets it in the place of a person
record PluginMail(
        String subject,
        String text,
        String label,
        String url,
        String calendar,
        String method,
        Optional<Recipient> guest) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static PluginMail parse(String json) throws JsonProcessingException {
        var tree = JSON.readTree(json);
        return new PluginMail(
                tree.path("subject").asText(),
                tree.path("text").asText(),
                tree.path("label").asText(),
                tree.path("url").asText(),
                tree.path("calendar").asText(),
                tree.path("method").asText(),
                Optional.of(tree.path("guest")).filter(JsonNode::isObject).map(PluginMail::guest));
    }

    private static Recipient guest(JsonNode it) {
        return new Recipient(
                it.path("name").asText(),
                it.path("address").asText(),
                it.path("language").asText());
    }
}
