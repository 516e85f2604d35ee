package coop.meent.core.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.BadRequestResponse;
import io.javalin.json.JavalinJackson;
import io.javalin.json.JsonMapper;
import java.io.InputStream;
import java.lang.reflect.Type;

/// Reads and writes JSON; the text `null` is no body, where Javalin's own mapper would break.
final class JsonBodies implements JsonMapper {
    private final JsonMapper jackson;

    JsonBodies(ObjectMapper mapper) {
        this.jackson = new JavalinJackson(mapper, true);
    }

    @Override
    public String toJsonString(Object thing, Type type) {
        return jackson.toJsonString(thing, type);
    }

    @Override
    public InputStream toJsonStream(Object thing, Type type) {
        return jackson.toJsonStream(thing, type);
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // Javalin's signature
    public <T> T fromJsonString(String json, Type type) {
        if (json.strip().equals("null")) {
            throw new BadRequestResponse("null is no body");
        }
        return jackson.fromJsonString(json, type);
    }
}
