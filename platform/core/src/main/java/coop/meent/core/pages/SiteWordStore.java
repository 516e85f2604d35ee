package coop.meent.core.pages;

import coop.meent.core.text.Language;
import coop.meent.core.text.SiteWords.Word;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// What the team said of its site, in the database.
final class SiteWordStore {
    Map<Word, String> all(Handle db) {
        var words = new HashMap<Word, String>();
        db.createQuery("SELECT key, language, text FROM core.site_word")
                .map((row, _) ->
                        words.put(
                                new Word(
                                        Language.ofTag(row.getString("language")).orElseThrow(),
                                        row.getString("key")),
                                row.getString("text")))
                .list();
        return words;
    }

    /// Says something; an empty text takes it back.
    void put(Handle db, Word word, String text) {
        if (text.isEmpty()) {
            db.createUpdate("DELETE FROM core.site_word WHERE key = :key AND language = :language")
                    .bind("key", word.key())
                    .bind("language", word.language().tag())
                    .execute();
            return;
        }
        db.createUpdate(
                        """
                        INSERT INTO core.site_word (key, language, text) VALUES (:key, :language, :text)
                            ON CONFLICT (key, language) DO UPDATE SET text = excluded.text
                        """)
                .bind("key", word.key())
                .bind("language", word.language().tag())
                .bind("text", text)
                .execute();
    }
}
