package coop.meent.knowledge.articles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.meent.knowledge.articles.Written.Heading;
import coop.meent.knowledge.articles.Written.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What is read, as it stands in the table.
final class WrittenJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private WrittenJson() {}

    static String ofSegments(List<Segment> segments) {
        return json(segments.stream().map(WrittenJson::plainly).toList());
    }

    static String ofHeadings(List<Heading> headings) {
        return json(headings);
    }

    static List<Segment> segments(String json) {
        var segments = new ArrayList<Segment>();
        tree(json).forEach(it -> segments.add(segment(it)));
        return List.copyOf(segments);
    }

    static List<Heading> headings(String json) {
        var headings = new ArrayList<Heading>();
        tree(json)
                .forEach(it ->
                        headings.add(
                                new Heading(
                                        it.path("level").asInt(),
                                        it.path("id").asText(),
                                        it.path("text").asText())));
        return List.copyOf(headings);
    }

    private static Segment segment(JsonNode it) {
        if (it.isTextual()) {
            return new Segment.Html(it.asText());
        }
        return new Segment.Mention(
                it.path("article").asLong(), it.path("anchor").asText(), it.path("label").asText());
    }

    private static Object plainly(Segment segment) {
        return switch (segment) {
            case Segment.Html(var html) -> html;
            case Segment.Mention(var article, var anchor, var label) ->
                    Map.of("article", article, "anchor", anchor, "label", label);
        };
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("stored by ourselves", impossible);
        }
    }

    private static String json(Object what) {
        try {
            return JSON.writeValueAsString(what);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("made of texts and numbers", impossible);
        }
    }
}
