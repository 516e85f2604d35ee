package coop.meent.knowledge.exchange;

import coop.meent.api.Problem;
import coop.meent.knowledge.exchange.Source.Remark;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// What is to be told of the files of a folder, in the database.
final class RemarkStore {
    /// A remark about a file.
    ///
    /// @param no its place among all of them, from 1
    record About(int no, String path, Remark remark) {}

    void lay(Handle db, long id, List<About> remarks) {
        if (remarks.isEmpty()) {
            return;
        }
        var batch =
                db.prepareBatch(
                        """
                        INSERT INTO knowledge.import_remark (import, no, path, line, grave, key,
                               arguments)
                        VALUES (:id, :no, :path, :line, :grave, :key, :arguments)
                        """);
        for (var it : remarks) {
            var what = it.remark().what();
            batch.bind("id", id)
                    .bind("no", it.no())
                    .bind("path", it.path())
                    .bind("line", it.remark().line())
                    .bind("grave", it.remark().grave())
                    .bind("key", what.key())
                    .bindArray(
                            "arguments",
                            String.class,
                            what.arguments().stream().map(Object::toString).toList())
                    .add();
        }
        batch.execute();
    }

    /// {@return the remarks after one}
    List<About> after(Handle db, long id, int no, int most) {
        return db.createQuery(
                        """
                        SELECT no, path, line, grave, key, arguments FROM knowledge.import_remark
                         WHERE import = :id AND no > :no ORDER BY no LIMIT :most
                        """)
                .bind("id", id)
                .bind("no", no)
                .bind("most", most)
                .map((row, _) -> about(row))
                .list();
    }

    private static About about(ResultSet row) throws SQLException {
        var arguments = Arrays.stream((String[]) row.getArray("arguments").getArray());
        var what = Problem.of("file", row.getString("key"), arguments.toArray());
        var remark = new Remark(row.getInt("line"), row.getBoolean("grave"), what);
        return new About(row.getInt("no"), row.getString("path"), remark);
    }
}
