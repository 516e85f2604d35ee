package coop.meent.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// Reads what a page carries.
final class Json {
    private Json() {}

    static JsonNode read(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException garbled) {
            throw new AssertionError("not JSON: " + text, garbled);
        }
    }
}
