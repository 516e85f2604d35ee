package coop.meent.soirees.registrations;

import coop.meent.api.CalendarPart.Method;
import coop.meent.api.Notice;
import coop.meent.api.Transaction;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.places.Outcome;
import coop.meent.soirees.places.Places;
import coop.meent.soirees.places.Standing;
import coop.meent.soirees.places.Step;
import coop.meent.soirees.registrations.Letters.Said;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What follows for people from a step with the places: mails, notices, and what they have to pay.
final class Tidings {
    /// What those hear who wait for a place.
    static final String KIND = "soirees.places";

    private final EntryStore store = new EntryStore();
    private final Letters letters;
    private final Money money;

    Tidings(Letters letters, Money money) {
        this.letters = letters;
        this.money = money;
    }

    void tell(Transaction tx, Event event, Places before, Step step) {
        var ids =
                step.outcomes().stream()
                        .flatMap(it -> person(it).stream())
                        .collect(Collectors.toSet());
        Map<Long, Registration> found =
                store.all(tx.handle(), ids).stream()
                        .collect(Collectors.toMap(Registration::id, Function.identity()));
        for (var outcome : step.outcomes()) {
            person(outcome)
                    .flatMap(it -> Optional.ofNullable(found.get(it)))
                    .ifPresent(it -> tell(tx, event, it, outcome, before));
        }
    }

    private static Optional<Long> person(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Placed(var it) -> Optional.of(it);
            case Outcome.Queued(var it, _) -> Optional.of(it);
            case Outcome.Offered(var it, _, _) -> Optional.of(it);
            case Outcome.Expired(var it, _) -> Optional.of(it);
            case Outcome.Withdrawn(var it, _) -> Optional.of(it);
            case Outcome.Left(var it) -> Optional.of(it);
            case Outcome.Resized _, Outcome.Cancelled _, Outcome.Already _, Outcome.Gone _ ->
                    Optional.empty();
            case Outcome.TooSmall _, Outcome.Closed _, Outcome.Unknown _ -> Optional.empty();
        };
    }

    private void tell(
            Transaction tx, Event event, Registration it, Outcome outcome, Places before) {
        switch (outcome) {
            case Outcome.Placed _ -> placed(tx, event, it);
            case Outcome.Queued(_, var number) ->
                    letters.send(tx, event, it, Said.of("queued", number));
            case Outcome.Offered offered -> offered(tx, event, it, offered);
            case Outcome.Expired _ ->
                    letters.send(tx, event, it, Said.of("passed", it.number().orElse(0)));
            case Outcome.Withdrawn _ -> withdrawn(tx, event, it);
            case Outcome.Left _ -> left(tx, event, it, before);
            case Outcome.Resized _, Outcome.Cancelled _, Outcome.Already _, Outcome.Gone _ -> {}
            case Outcome.TooSmall _, Outcome.Closed _, Outcome.Unknown _ -> {}
        }
    }

    /// Somebody has a place: they pay it, and their calendar knows of it.
    void placed(Transaction tx, Event event, Registration it) {
        money.open(tx, event, it);
        letters.send(tx, event, it, Said.of("placed").with(Method.REQUEST));
    }

    private void offered(Transaction tx, Event event, Registration it, Outcome.Offered offered) {
        var until = Moments.words(offered.until(), event.times().zone(), it.who().language());
        letters.send(tx, event, it, Said.of("offered", until));
        it.who()
                .person()
                .ifPresent(person ->
                        tx.notify(
                                Notice.of(KIND, it.subject(), "/soirees/mine/" + it.id())
                                        .to(List.of(person))
                                        .saying(
                                                "registrations.notice.offered",
                                                event.words().title())
                                        .once("offer:" + offered.offer())));
    }

    // who comes to an event that is off hears of that, and not of their offer
    private void withdrawn(Transaction tx, Event event, Registration it) {
        if (!event.cancelled()) {
            letters.send(tx, event, it, Said.of("withdrawn", it.number().orElse(0)));
        }
    }

    private void left(Transaction tx, Event event, Registration it, Places before) {
        if (before.of(it.id()).orElse(null) instanceof Standing.Placed) {
            money.withdraw(tx, it, "registrations.money.left");
            letters.send(tx, event, it, Said.of("left").with(Method.CANCEL));
        }
    }

    /// The event is off: whoever is on the list hears it, and pays nothing.
    void off(Transaction tx, Event event, Registration it) {
        money.withdraw(tx, it, "registrations.money.cancelled");
        var said = Said.of("off", event.status().reason());
        letters.send(tx, event, it, it.placed() ? said.with(Method.CANCEL) : said);
    }

    /// The event is at another time, at another place or called otherwise: who comes hears it.
    void moved(Transaction tx, Event event, Registration it) {
        letters.send(tx, event, it, Said.of("moved").with(Method.REQUEST));
    }
}
