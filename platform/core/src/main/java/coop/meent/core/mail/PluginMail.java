package coop.meent.core.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/// The body of an outbox event of topic `mail`.
///
/// @param label what the button says; empty without one
record PluginMail(String subject, String text, String label, String url) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static PluginMail parse(String json) throws JsonProcessingException {
        var tree = JSON.readTree(json);
        return new PluginMail(
                tree.path("subject").asText(),
                tree.path("text").asText(),
                tree.path("label").asText(),
                tree.path("url").asText());
    }
}
