package coop.meent.core.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/// The body of an outbox event of topic `mail`.
///
/// @param label what the button says; empty without one
/// @param calendar what a calendar reads; empty without
/// @param method what it asks of the calendar; empty without
record PluginMail(
        String subject, String text, String label, String url, String calendar, String method) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static PluginMail parse(String json) throws JsonProcessingException {
        var tree = JSON.readTree(json);
        return new PluginMail(
                tree.path("subject").asText(),
                tree.path("text").asText(),
                tree.path("label").asText(),
                tree.path("url").asText(),
                tree.path("calendar").asText(),
                tree.path("method").asText());
    }
}
