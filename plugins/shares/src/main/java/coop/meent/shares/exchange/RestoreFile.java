package coop.meent.shares.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import coop.meent.shares.exchange.SheetFile.Line;
import coop.meent.shares.ledger.Canon;
import coop.meent.shares.ledger.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// A whole export, read from its first byte to its last, with its chain proved on the way.
final class RestoreFile {
    /// How the lines of the chain are called among those of the tables.
    static final String ENTRY = "entry";

    /// How the line is called that tells of the register itself.
    static final String REGISTER = "register";

    private static final JsonFactory JSON = new ObjectMapper().getFactory();

    private final SheetFile.Source source;

    RestoreFile(SheetFile.Source source) {
        this.source = source;
    }

    /// {@return whether the file begins as an export does}
    static boolean looksSo(SheetFile.Source source) {
        try (var in = source.open()) {
            return in.read() == '{';
        } catch (IOException gone) {
            return false;
        }
    }

    /// Hands over what is in it, a line each: a table's name, and a row as JSON.
    ///
    /// @throws Unfit when it is no whole export, or its chain does not hold
    void lines(Consumer<Line> each) {
        try (InputStream in = source.open();
                var json = JSON.createParser(in)) {
            new Reading(json, each).file();
        } catch (JsonProcessingException
                | IllegalArgumentException
                | NullPointerException
                | DateTimeException garbled) {
            throw new Unfit("shares.import.garbled");
        } catch (IOException gone) {
            throw new Unfit("shares.import.unreadable");
        }
    }

    private static final class Reading {
        private final JsonParser json;
        private final Consumer<Line> each;
        private JsonNode register = MissingNode.getInstance();
        private JsonNode head = MissingNode.getInstance();
        private byte[] hash = Canon.start();
        private long seq;
        private long number;

        Reading(JsonParser json, Consumer<Line> each) {
            this.json = json;
            this.each = each;
        }

        void file() throws IOException {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                var name = json.currentName();
                json.nextToken();
                field(name);
            }
            var end = HexFormat.of().formatHex(hash);
            if (seq != head.path("seq").longValue() || !end.equals(head.path("hash").asText())) {
                throw new Unfit("shares.import.chain");
            }
        }

        private void field(String name) throws IOException {
            switch (name) {
                case "format" -> {
                    if (!json.getText().equals(WholeExport.FORMAT)) {
                        throw new Unfit("shares.import.format");
                    }
                }
                case "register" -> {
                    register = json.readValueAsTree();
                    hand(REGISTER, register);
                }
                case "head" -> head = json.readValueAsTree();
                case "tables" -> tables();
                case "entries" -> entries();
                default -> json.skipChildren();
            }
        }

        private void tables() throws IOException {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                var table = json.currentName();
                json.nextToken();
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    hand(table, json.readValueAsTree());
                }
            }
        }

        private void entries() throws IOException {
            var key = UUID.fromString(register.path("key").asText());
            while (json.nextToken() == JsonToken.START_OBJECT) {
                JsonNode tree = json.readValueAsTree();
                var entry = EntryJson.read(tree);
                hash = Canon.hash(hash, Canon.payload(key, entry));
                if (!follows(entry, tree)) {
                    throw new Unfit("shares.import.chain");
                }
                seq = entry.seq();
                hand(ENTRY, tree);
            }
        }

        private boolean follows(Entry entry, JsonNode tree) {
            return entry.seq() == seq + 1
                    && HexFormat.of().formatHex(hash).equals(tree.path("hash").asText());
        }

        private void hand(String table, JsonNode row) {
            number++;
            each.accept(new Line(number, List.of(table, row.toString())));
        }
    }
}
