package coop.meent.soirees.questions;

import coop.meent.api.MeentException;
import coop.meent.api.Platform;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The library, as it is read, and as the team keeps it.
final class LibraryDesk {
    private final CardStore store = new CardStore();
    private final Library library = new Library();
    private final Cards cards = new Cards(library);
    private final Transactions transactions;
    private final Clock clock;

    LibraryDesk(Platform platform) {
        this.transactions = platform.transactions();
        this.clock = platform.clock();
    }

    /// A card as the team sees it.
    ///
    /// @param theme its code
    /// @param text in the language of who reads
    /// @param on whether it may be drawn
    record Kept(String key, String theme, String text, boolean on) {}

    /// {@return every card that may be drawn, theme by theme}
    List<Card> cards(Viewer viewer) {
        return transactions.read(viewer, cards::all);
    }

    /// {@return all of them, also those that the team took out}
    List<Kept> kept(Viewer viewer) {
        return transactions.read(
                viewer,
                db -> {
                    var off = store.off(db);
                    return Stream.concat(store.own(db).stream(), library.cards().stream())
                            .map(it -> kept(it, viewer.language(), !off.contains(it.key())))
                            .toList();
                });
    }

    private static Kept kept(Card card, String language, boolean on) {
        return new Kept(card.key(), card.theme().code(), card.in(language), on);
    }

    /// {@return the key of the card that was added}
    String add(Viewer viewer, Card card) {
        return transactions.run(
                viewer,
                tx -> {
                    long id = store.insert(tx.handle(), card, clock.instant());
                    tx.audit("card.added", "card:" + id, Map.of());
                    return CardStore.OWN + id;
                });
    }

    /// Takes a card out: one that came along can be put back, one of the team is gone.
    void takeOut(Viewer viewer, String key) {
        known(key);
        transactions.run(
                viewer,
                tx -> {
                    if (key.startsWith(CardStore.OWN)) {
                        store.delete(tx.handle(), number(key));
                    } else {
                        store.takeOut(tx.handle(), key);
                    }
                    tx.audit("card.out", "card:" + key, Map.of());
                    return true;
                });
    }

    void putBack(Viewer viewer, String key) {
        known(key);
        transactions.run(
                viewer,
                tx -> {
                    store.putBack(tx.handle(), key);
                    tx.audit("card.back", "card:" + key, Map.of());
                    return true;
                });
    }

    private void known(String key) {
        var keys = Set.copyOf(library.cards().stream().map(Card::key).toList());
        if (!keys.contains(key) && !key.matches(CardStore.OWN + "\\d{1,18}")) {
            throw MeentException.notFound("card of that name");
        }
    }

    private static long number(String key) {
        return Long.parseLong(key.substring(CardStore.OWN.length()));
    }
}
