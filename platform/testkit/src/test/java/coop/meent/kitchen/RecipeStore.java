package coop.meent.kitchen;

import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// The recipes in the database.
final class RecipeStore {
    void insert(Handle db, OptionalLong author, String title) {
        db.createUpdate("INSERT INTO kitchen.recipe (author, title) VALUES (:author, :title)")
                .bind("author", author.isPresent() ? author.getAsLong() : null)
                .bind("title", title)
                .execute();
    }

    List<String> titles(Handle db) {
        return db.createQuery("SELECT title FROM kitchen.recipe ORDER BY id")
                .mapTo(String.class)
                .list();
    }

    List<String> titlesOf(Handle db, long author) {
        return db.createQuery("SELECT title FROM kitchen.recipe WHERE author = :author ORDER BY id")
                .bind("author", author)
                .mapTo(String.class)
                .list();
    }
}
