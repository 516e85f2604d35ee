package coop.meent.core.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.meent.api.Access;
import coop.meent.api.Operation;
import coop.meent.api.Route;
import io.javalin.http.Context;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The API's description (OpenAPI 3.1), written from the route table that serves.
public final class OpenApi {
    private static final Logger log = LoggerFactory.getLogger(OpenApi.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    private final Supplier<RouteTable> table;
    private final String base;

    /// @param base address of the site
    public OpenApi(Supplier<RouteTable> table, String base) {
        this.table = table;
        this.base = base;
    }

    public List<Route> routes() {
        return List.of(Route.get("/api/openapi.json", Access.EVERYONE, this::show));
    }

    private void show(Context ctx) {
        ctx.json(description());
    }

    private Map<String, Object> description() {
        var paths = new TreeMap<String, Map<String, Object>>();
        for (var owned : table.get().contributions()) {
            for (var route : owned.apiRoutes()) {
                route.operation()
                        .flatMap(operation -> described(owned, route, operation))
                        .ifPresent(said ->
                                paths.computeIfAbsent(owned.apiPath(route), _ -> new TreeMap<>())
                                        .put(route.verb().name().toLowerCase(Locale.ROOT), said));
            }
        }
        return Map.of(
                "openapi", "3.1.0",
                "info", Map.of("title", "Meent", "version", "1"),
                "servers", List.of(Map.of("url", base)),
                "components",
                        Map.of(
                                "securitySchemes",
                                Map.of("token", Map.of("type", "http", "scheme", "bearer"))),
                "paths", paths);
    }

    @SuppressWarnings("IllegalCatch") // a plugin's failure must not take the whole description away
    private static Optional<Map<String, Object>> described(
            Contribution owned, Route route, Operation operation) {
        try {
            return Optional.of(operation(owned, route, operation));
        } catch (RuntimeException | LinkageError | StackOverflowError failure) {
            log.warn("{} cannot be described", owned.apiPath(route), failure);
            return Optional.empty();
        }
    }

    private static Map<String, Object> operation(
            Contribution owned, Route route, Operation operation) {
        var said = new LinkedHashMap<String, Object>();
        said.put("summary", operation.summary());
        said.put("tags", List.of(owned.owner()));
        said.put("description", "For: " + route.access().name() + ".");
        said.put("parameters", parameters(route, operation));
        if (!route.access().name().equals(Access.EVERYONE.name())) {
            said.put("security", List.of(Map.of("token", List.of())));
        }
        operation.body().ifPresent(type -> said.put("requestBody", body(type, operation)));
        var success = new LinkedHashMap<String, Object>();
        success.put("description", operation.summary());
        operation
                .answer()
                .ifPresent(type -> success.put("content", json(Map.of("schema", schema(type)))));
        said.put(
                "responses",
                Map.of(
                        Integer.toString(operation.status()),
                        success,
                        "default",
                        Map.of("description", "application/problem+json (RFC 9457)")));
        return said;
    }

    private static List<Map<String, Object>> parameters(Route route, Operation operation) {
        var all = new ArrayList<Map<String, Object>>();
        PARAMETER
                .matcher(route.path())
                .results()
                .forEach(it -> all.add(parameter(it.group(1), "path", true)));
        operation.query().forEach(name -> all.add(parameter(name, "query", false)));
        return all;
    }

    private static Map<String, Object> parameter(String name, String in, boolean required) {
        return Map.of(
                "name", name, "in", in, "required", required, "schema", Map.of("type", "string"));
    }

    private static Map<String, Object> body(Class<?> type, Operation operation) {
        var content = new LinkedHashMap<String, Object>();
        content.put("schema", schema(type));
        if (operation.examples().isEmpty()) {
            operation.example().ifPresent(json -> content.put("example", parsed(json)));
        } else {
            content.put("examples", examples(operation));
        }
        return Map.of("required", true, "content", json(content));
    }

    private static Map<String, Object> examples(Operation operation) {
        var examples = new LinkedHashMap<String, Object>();
        operation
                .examples()
                .forEach((name, json) -> examples.put(name, Map.of("value", parsed(json))));
        return examples;
    }

    private static Object parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException garbled) {
            throw new IllegalArgumentException("an example is not JSON: " + json, garbled);
        }
    }

    private static Map<String, Object> json(Map<String, Object> content) {
        return Map.of("application/json", content);
    }

    private static Map<String, Object> schema(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return schema(parameterized);
        }
        if (!(type instanceof Class<?> plain)) {
            return Map.of();
        }
        if (plain.isRecord()) {
            var properties = new LinkedHashMap<String, Object>();
            Arrays.stream(plain.getRecordComponents())
                    .forEach(it -> properties.put(it.getName(), schema(it.getGenericType())));
            return Map.of("type", "object", "properties", properties);
        }
        if (plain.isEnum()) {
            return Map.of(
                    "type",
                    "string",
                    "enum",
                    Arrays.stream(plain.getEnumConstants()).map(Object::toString).toList());
        }
        return simple(plain);
    }

    private static Map<String, Object> schema(ParameterizedType type) {
        var raw = (Class<?>) type.getRawType();
        var last = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
        if (Collection.class.isAssignableFrom(raw)) {
            return Map.of("type", "array", "items", schema(last));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return Map.of("type", "object", "additionalProperties", schema(last));
        }
        return raw == Optional.class ? schema(last) : schema((Type) raw);
    }

    private static Map<String, Object> simple(Class<?> type) {
        if (type == long.class
                || type == int.class
                || type == Long.class
                || type == Integer.class
                || type == OptionalLong.class
                || type == OptionalInt.class) {
            return Map.of("type", "integer");
        }
        if (type == double.class || type == Double.class) {
            return Map.of("type", "number");
        }
        if (type == boolean.class || type == Boolean.class) {
            return Map.of("type", "boolean");
        }
        if (Temporal.class.isAssignableFrom(type)) {
            boolean date = type == LocalDate.class;
            return Map.of("type", "string", "format", date ? "date" : "date-time");
        }
        return type == String.class || type == CharSequence.class
                ? Map.of("type", "string")
                : Map.of();
    }
}
