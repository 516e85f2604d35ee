package coop.meent.compass.answering;

import coop.meent.api.Principle;
import coop.meent.compass.answering.Asking.Item;
import java.util.Optional;

/// Which page comes after which.
final class Course {
    private final Spot spot;
    private final Asking asking;

    Course(Spot spot, Asking asking) {
        this.spot = spot;
        this.asking = asking;
    }

    /// {@return where to go from a question}
    ///
    /// @param go next (also when nothing is said), previous, all or other (the whole principle)
    String from(Item item, String go) {
        return switch (go) {
            case "previous" -> spot.at(Math.max(1, item.number() - 1));
            case "other" -> spot.principle(item.principle().number());
            case "all" -> all();
            default -> asking.at(item.number() + 1).map(it -> spot.at(it.number())).orElse(all());
        };
    }

    /// {@return where to go from the questions of a principle}
    ///
    /// @param go next (also when nothing is said), previous, all or other (one question at a time)
    String from(Principle principle, String go) {
        var all = asking.principles();
        int place = all.indexOf(principle);
        return switch (go) {
            case "previous" -> page(all.get(Math.max(0, place - 1)));
            case "other" -> spot.at(asking.of(principle).getFirst().number());
            case "all" -> all();
            default -> place + 1 < all.size() ? page(all.get(place + 1)) : all();
        };
    }

    /// {@return the first question that waits}
    Optional<Item> waiting() {
        return asking.items().stream()
                .filter(it -> !spot.seat().given(it.id()).answered())
                .findFirst();
    }

    /// {@return where to go on: the first question that waits, or the overview}
    String resumed() {
        return waiting().map(it -> spot.at(it.number())).orElse(all());
    }

    private String page(Principle principle) {
        return spot.principle(principle.number());
    }

    private String all() {
        return spot.all();
    }
}
