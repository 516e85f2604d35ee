package coop.meent.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What `/api/openapi.json` says of an API route.
///
/// @param summary one line in English
/// @param query names of the query parameters it reads
/// @param body the record that the request's JSON becomes; empty without a body
/// @param example a body that works as it stands on the demo data; present whenever `body` is
/// @param answer the record that the answer's JSON is made of; empty when it has none
/// @param status the status of success, e.g. 200 or 201
/// @param examples more bodies that work, each by a name, where the first does not tell all
/// @since 1.0
public record Operation(
        String summary,
        List<String> query,
        Optional<Class<?>> body,
        Optional<String> example,
        Optional<Class<?>> answer,
        int status,
        Map<String, String> examples) {
    public Operation {
        examples = Collections.unmodifiableMap(new LinkedHashMap<>(examples));
    }

    /// An operation of which one example tells all.
    public Operation(
            String summary,
            List<String> query,
            Optional<Class<?>> body,
            Optional<String> example,
            Optional<Class<?>> answer,
            int status) {
        this(summary, query, body, example, answer, status, Map.of());
    }

    /// {@return an operation that answers 200 with the record}
    public static Operation answering(String summary, Class<?> answer, String... query) {
        return new Operation(
                summary,
                List.of(query),
                Optional.empty(),
                Optional.empty(),
                Optional.of(answer),
                200);
    }

    /// {@return an operation that answers 204 with nothing}
    public static Operation doing(String summary) {
        return new Operation(
                summary, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), 204);
    }

    /// {@return the same operation, reading the record from its body}
    public Operation taking(Class<?> record, String workingExample) {
        return new Operation(
                summary,
                query,
                Optional.of(record),
                Optional.of(workingExample),
                answer,
                status,
                examples);
    }

    /// {@return the same operation with another status of success}
    public Operation with(int successStatus) {
        return new Operation(summary, query, body, example, answer, successStatus, examples);
    }

    /// {@return the same operation with more bodies that work}
    ///
    /// @param named each by a name, e.g. the kind of thing that it makes; the order is kept
    public Operation with(Map<String, String> named) {
        return new Operation(summary, query, body, example, answer, status, named);
    }
}
