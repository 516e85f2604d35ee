package coop.meent.soirees.questions;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Which question the tables talk about, round by round: what the organiser picked from the box
/// first, then cards of the library, each once before any comes again.
public final class Openers {
    private final BoxStore boxes = new BoxStore();
    private final Cards cards = new Cards(new Library());

    /// {@return the question of a round; empty only where the library has none}
    ///
    /// @param round from 1
    /// @param language in which a card of the library is read
    public Optional<Opener> of(Handle db, long event, int round, String language) {
        var picked = boxes.picked(db, event);
        int place = Math.max(round, 1) - 1;
        if (place < picked.size()) {
            return Optional.of(picked.get(place));
        }
        var deck = shuffled(cards.of(db, boxes.themes(db, event)), event);
        if (deck.isEmpty()) {
            return Optional.empty();
        }
        var card = deck.get((place - picked.size()) % deck.size());
        return Optional.of(
                new Opener(card.in(language), language, Optional.of(card.theme()), false));
    }

    // another order for each event, and the same one whenever it is asked
    private static List<Card> shuffled(List<Card> all, long event) {
        return all.stream().sorted(Comparator.comparing(it -> lot(event, it.key()))).toList();
    }

    private static UUID lot(long event, String key) {
        return UUID.nameUUIDFromBytes((event + ":" + key).getBytes(StandardCharsets.UTF_8));
    }
}
