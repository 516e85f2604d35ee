package coop.meent.knowledge.articles;

import coop.meent.knowledge.writing.Destination;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Where the shown texts lead, in the database.
final class LinkStore {
    /// Puts these in the place of where the article led.
    void keep(Handle db, long article, List<Destination> destinations) {
        db.createUpdate("DELETE FROM knowledge.link WHERE article = :id")
                .bind("id", article)
                .execute();
        if (destinations.isEmpty()) {
            return;
        }
        var links =
                db.prepareBatch(
                        """
                        INSERT INTO knowledge.link (article, destination, target, anchor)
                        VALUES (:id, :destination, :target, :anchor)
                        """);
        for (var it : destinations) {
            links.bind("id", article)
                    .bind("destination", it.text())
                    .bind("target", ArticleStore.boxed(it.article()))
                    .bind("anchor", it.anchor())
                    .add();
        }
        links.execute();
    }
}
