package coop.meent.soirees.checkin;

import coop.meent.api.Organisation;
import coop.meent.api.Platform;
import coop.meent.api.Slice;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.registrations.Registration;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// Puts together what the pages of the door show.
final class DoorViews {
    /// So many stand on one page, since without network there is no other.
    private static final int MOST = 500;

    private final Platform platform;
    private final Door door;

    DoorViews(Platform platform, Door door) {
        this.platform = platform;
        this.door = door;
    }

    /// What somebody asked to see.
    ///
    /// @param query a part of a name; empty for everybody
    /// @param after the registration after which the piece begins; 0 for the beginning
    record Wish(String query, long after) {}

    DoorView of(At at, Wish wish) {
        var event = at.event();
        // the version first: what is ticked in between makes the page read once more
        long version = door.version(at.viewer(), event.id());
        var guests = door.guests(at.viewer(), event.id());
        var piece = piece(rows(guests, wish), wish);
        return new DoorView(
                event.words().title(),
                event.id(),
                at.path(),
                wish.query(),
                asked(wish.query(), wish.after() == 0 ? "" : Long.toString(wish.after())),
                DoorView.Times.of(event, platform.clock().instant()),
                DoorView.Figures.of(guests),
                piece.items(),
                piece.next().map(it -> at.path() + asked(wish.query(), it)).orElse(""),
                platform.live().ticket(Ticking.topic(event.id()), version));
    }

    private List<DoorView.Row> rows(List<Guest> guests, Wish wish) {
        return guests.stream()
                .map(it -> DoorView.Row.of(it, organisation(it)))
                .filter(it -> Found.by(wish.query(), it.found()))
                .toList();
    }

    private static Slice<DoorView.Row> piece(List<DoorView.Row> all, Wish wish) {
        Stream<DoorView.Row> from = all.stream();
        if (wish.after() > 0) {
            from = from.dropWhile(it -> it.id() != wish.after()).skip(1);
        }
        return Slice.of(from.limit(MOST + 1L).toList(), MOST, it -> Long.toString(it.id()));
    }

    /// {@return the organisation for which somebody comes; empty for none}
    String organisation(Guest guest) {
        return organisation(guest.registration());
    }

    String organisation(Registration it) {
        var organisation = it.who().organisation();
        return organisation.isEmpty()
                ? ""
                : platform.organisations()
                        .find(organisation.getAsLong())
                        .map(Organisation::name)
                        .orElse("");
    }

    /// {@return the name of who holds the event}
    String host(Event event) {
        return platform.organisations().find(event.host()).map(Organisation::name).orElse("");
    }

    static String asked(String query, String after) {
        var asked = query.isEmpty() ? "" : "&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        var from = after.isEmpty() ? "" : "&after=" + after;
        var both = asked + from;
        return both.isEmpty() ? "" : "?" + both.substring(1);
    }
}
