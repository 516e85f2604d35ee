package coop.meent.knowledge.exchange;

import coop.meent.knowledge.exchange.RemarkStore.About;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Imports for programs.
///
/// @param file how what was sent was called
/// @param state `ready`, `bringing`, `done` or `dropped`
/// @param show whether readers see its articles at once
/// @param texts files that become articles
/// @param others files to which no text leads, and which are left out
/// @param refused files that cannot be brought in
/// @param placed articles that are made
/// @param work id of the work that brings it in, as `/api/v1/work/ID` tells; null for none
record ImportJson(
        long id,
        long collection,
        String file,
        String state,
        String at,
        boolean show,
        int texts,
        int others,
        int refused,
        int placed,
        @Nullable Long work) {
    /// The latest imports into a collection.
    record All(List<ImportJson> items) {}

    /// How to bring it in.
    record ToBring(@Nullable Boolean show) {
        static final String EXAMPLE = "{\"show\": true}";
    }

    /// Remarks about files, a piece of them.
    ///
    /// @param next the remark after which the next piece begins; null at the end
    record Remarks(List<Told> items, @Nullable Integer next) {}

    /// A remark.
    ///
    /// @param line of the file; null for the file as a whole
    /// @param grave whether the file cannot be brought in
    /// @param key of the message
    record Told(String path, @Nullable Integer line, boolean grave, String key, String message) {
        static Told of(About about, String message) {
            var remark = about.remark();
            var line = remark.line() == 0 ? null : (Integer) remark.line();
            return new Told(about.path(), line, remark.grave(), remark.what().key(), message);
        }
    }

    static ImportJson of(Import it) {
        return new ImportJson(
                it.id(),
                it.collection(),
                it.file(),
                it.state().name().toLowerCase(Locale.ROOT),
                it.at().toString(),
                it.show(),
                it.texts(),
                it.others(),
                it.refused(),
                it.state() == Import.State.DONE ? it.texts() : it.placed(),
                it.work().isPresent() ? (Long) it.work().getAsLong() : null);
    }
}
