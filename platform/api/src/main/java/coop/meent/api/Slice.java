package coop.meent.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A piece of a list that is paged by key.
///
/// @param items the piece
/// @param next the cursor with which to ask for what follows; empty at the end
/// @since 1.0
public record Slice<T>(List<T> items, Optional<String> next) {
    public Slice {
        items = List.copyOf(items);
    }

    /// {@return the piece made of rows that were read with one row too many}
    ///
    /// @param rows up to `limit + 1` rows
    /// @param limit how many the piece holds
    /// @param cursor the key of a row, as text
    public static <T> Slice<T> of(List<T> rows, int limit, Function<T, String> cursor) {
        if (rows.size() <= limit) {
            return new Slice<>(rows, Optional.empty());
        }
        var piece = rows.subList(0, limit);
        return new Slice<>(piece, Optional.of(cursor.apply(piece.getLast())));
    }

    /// {@return the same piece of other things}
    public <R> Slice<R> map(Function<T, R> change) {
        return new Slice<>(items.stream().map(change).toList(), next);
    }
}
