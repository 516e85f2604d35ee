package coop.meent.soirees.questions;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// The library as it is now: what came along, without what the team took out, with what it added.
final class Cards {
    private final CardStore store = new CardStore();
    private final Library library;

    Cards(Library library) {
        this.library = library;
    }

    /// {@return every card that may be drawn, theme by theme}
    List<Card> all(Handle db) {
        var off = store.off(db);
        return Stream.concat(
                        library.cards().stream().filter(it -> !off.contains(it.key())),
                        store.own(db).stream())
                .sorted(Comparator.comparing(Card::theme))
                .toList();
    }

    /// {@return those of the themes; of all themes where none is named}
    List<Card> of(Handle db, Set<Theme> themes) {
        return all(db).stream()
                .filter(it -> themes.isEmpty() || themes.contains(it.theme()))
                .toList();
    }
}
