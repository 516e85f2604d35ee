package coop.meent.soirees.recordings;

import coop.meent.soirees.typed.Cells;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/// A row of the table as the recording that it is.
final class RecordingRow implements RowMapper<Recording> {
    /// The columns of the recording `v` and its event `e` that it reads, with the chapters.
    static final String COLUMNS =
            """
            v.id, v.event, v.title, v.body, v.language, v.tags, v.file, v.link, v.audience,
            v.public_from, v.captions, v.hidden, v.at, e.starts, e.zone,
            ARRAY(SELECT c.seconds::text FROM soirees.chapter c
                   WHERE c.recording = v.id ORDER BY c.seconds) AS seconds,
            ARRAY(SELECT c.title FROM soirees.chapter c
                   WHERE c.recording = v.id ORDER BY c.seconds) AS titles
            """;

    @Override
    public Recording map(ResultSet row, StatementContext context) throws SQLException {
        return new Recording(
                row.getLong("id"),
                row.getLong("event"),
                new Recording.Words(
                        row.getString("title"),
                        row.getString("body"),
                        row.getString("language"),
                        Cells.texts(row, "tags")),
                new Recording.Source(
                        row.getString("file"), row.getString("link"), row.getString("captions")),
                new Recording.Audience(
                        row.getString("audience"), Cells.perhaps(row, "public_from")),
                chapters(row),
                row.getString("hidden"),
                Cells.moment(row, "starts").atZone(ZoneId.of(row.getString("zone"))),
                Cells.moment(row, "at"));
    }

    private static List<Chapter> chapters(ResultSet row) throws SQLException {
        var seconds = Cells.texts(row, "seconds");
        var titles = Cells.texts(row, "titles");
        return IntStream.range(0, seconds.size())
                .mapToObj(it -> new Chapter(Integer.parseInt(seconds.get(it)), titles.get(it)))
                .toList();
    }
}
