package coop.meent.core.search.lucene;

import coop.meent.core.search.Position;
import coop.meent.core.search.Position.Mark;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A [Position] and the [Schema] as Lucene keeps them, in the same file as the commit itself.
final class CommitData {
    private static final String SCHEMA = "schema";
    private static final String EPOCH = "epoch";
    private static final String MARK = "mark.";

    private CommitData() {}

    static Map<String, String> of(Position position) {
        var data = new HashMap<String, String>();
        data.put(SCHEMA, Schema.hash());
        data.put(EPOCH, position.epoch().toString());
        position.marks()
                .forEach((reader, mark) -> data.put(MARK + reader, mark.xid() + ":" + mark.id()));
        return data;
    }

    /// {@return the position, empty if it is not of this schema and this database}
    static Optional<Position> read(Map<String, String> data, UUID epoch) {
        if (!Schema.hash().equals(data.get(SCHEMA)) || !epoch.toString().equals(data.get(EPOCH))) {
            return Optional.empty();
        }
        var marks = new HashMap<String, Mark>();
        data.forEach((name, value) -> {
            if (name.startsWith(MARK)) {
                marks.put(name.substring(MARK.length()), mark(value));
            }
        });
        return Optional.of(new Position(epoch, marks));
    }

    private static Mark mark(String value) {
        int colon = value.indexOf(':');
        return new Mark(
                Long.parseLong(value.substring(0, colon)),
                Long.parseLong(value.substring(colon + 1)));
    }
}
