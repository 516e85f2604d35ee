package coop.meent.shares.proof;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import coop.meent.shares.proof.Stored.StoredLeg;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An export of a register, read from its first byte to its last without keeping it.
///
/// @param name of the register
/// @param inspection what came of looking at it
record ExportFile(String name, Inspection inspection) {
    static final String FORMAT = "meent-shares-1";

    private static final JsonFactory JSON = new ObjectMapper().getFactory();

    /// The file is no export, or not all of it.
    static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1;

        Unreadable(String sentence) {
            super(sentence);
        }
    }

    /// {@return what the file says, checked}
    ///
    /// @throws Unreadable when it is no export
    static ExportFile read(InputStream in, Optional<Checkpoint.Quoted> known) throws IOException {
        try (var json = JSON.createParser(in)) {
            return new Reading(json, known).file();
        } catch (JsonProcessingException | IllegalArgumentException garbled) {
            throw new Unreadable("it is no whole export of a register: " + garbled.getMessage());
        }
    }

    /// What was read so far.
    private static final class Reading {
        private final JsonParser json;
        private final Optional<Checkpoint.Quoted> known;
        private final List<Checkpoint> sent = new ArrayList<>();
        private JsonNode register = MissingNode.getInstance();
        private JsonNode head = MissingNode.getInstance();
        private @Nullable Chain chain;

        Reading(JsonParser json, Optional<Checkpoint.Quoted> known) {
            this.json = json;
            this.known = known;
        }

        ExportFile file() throws IOException {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new Unreadable("it is no export of a register");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                var name = json.currentName();
                json.nextToken();
                field(name);
            }
            var walked = chain;
            if (walked == null) {
                throw new Unreadable("it holds no entries");
            }
            var end = new Checkpoint(head.path("seq").longValue(), head.path("hash").asText());
            return new ExportFile("Register " + register.path("name").asText(), walked.ended(end));
        }

        private void field(String name) throws IOException {
            switch (name) {
                case "format" -> format(json.getText());
                case "register" -> register = json.readValueAsTree();
                case "head" -> head = json.readValueAsTree();
                case "entries" -> entries();
                case "checkpoints" -> checkpoints();
                default -> json.skipChildren();
            }
        }

        private void entries() throws IOException {
            var walk = new Chain(key());
            chain = walk;
            sent.forEach(walk::expect);
            known.ifPresent(it -> walk.expect(it.checkpoint()));
            while (json.nextToken() == JsonToken.START_OBJECT) {
                walk.next(entry(json.readValueAsTree()));
            }
        }

        private UUID key() throws Unreadable {
            if (!register.isObject()) {
                throw new Unreadable("it does not say of which register it is");
            }
            var key = UUID.fromString(register.path("key").asText());
            if (known.flatMap(Checkpoint.Quoted::register)
                    .filter(it -> !it.equals(key))
                    .isPresent()) {
                throw new Unreadable("the checkpoint is of another register");
            }
            return key;
        }

        private void checkpoints() throws IOException {
            if (chain != null) {
                throw new Unreadable("its checkpoints stand behind its entries");
            }
            while (json.nextToken() == JsonToken.START_OBJECT) {
                JsonNode it = json.readValueAsTree();
                sent.add(new Checkpoint(it.path("seq").asLong(), it.path("hash").asText()));
            }
        }

        private static void format(String format) throws Unreadable {
            if (!format.equals(FORMAT)) {
                throw new Unreadable("its format is %s, not %s".formatted(format, FORMAT));
            }
        }
    }

    private static Stored entry(JsonNode json) {
        var documents = new ArrayList<String>();
        json.path("documents").forEach(it -> documents.add(it.asText()));
        return new Stored(
                json.path("seq").longValue(),
                json.path("kind").asText(),
                json.path("effective").asText(),
                json.path("recorded").asText(),
                number(json.path("actor")),
                number(json.path("behalf")),
                number(json.path("approver")),
                json.path("cause").asText(),
                documents,
                number(json.path("reverses")),
                number(json.path("cents")),
                json.path("deed").toString(),
                legs(json.path("legs")),
                json.path("payload").asText(),
                HexFormat.of().parseHex(json.path("prev").asText()),
                HexFormat.of().parseHex(json.path("hash").asText()));
    }

    private static List<StoredLeg> legs(JsonNode json) {
        var legs = new ArrayList<StoredLeg>();
        for (var leg : json) {
            legs.add(
                    new StoredLeg(
                            legs.size() + 1,
                            leg.path(0).longValue(),
                            leg.path(1).longValue(),
                            leg.path(2).longValue(),
                            leg.path(3).asText(),
                            leg.path(4).longValue(),
                            leg.path(5).longValue(),
                            leg.path(6).longValue(),
                            number(leg.path(7))));
        }
        return legs;
    }

    private static @Nullable Long number(JsonNode number) {
        return number.isIntegralNumber() ? (Long) number.longValue() : null;
    }
}
