package coop.meent.sharing.loans;

import coop.meent.api.Organisation;
import coop.meent.api.Platform;
import coop.meent.api.StoredFile;
import coop.meent.api.Viewer;
import coop.meent.sharing.bookings.Actor;
import coop.meent.sharing.bookings.Booking;
import coop.meent.sharing.bookings.Bookings.Found;
import coop.meent.sharing.bookings.QueueDesk;
import coop.meent.sharing.guests.Guest;
import coop.meent.sharing.guests.GuestStore;
import coop.meent.sharing.things.Sight;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// Puts together what pages of loans read.
public final class Views {
    private final HandStore hands = new HandStore();
    private final LoanStore loans = new LoanStore();
    private final GuestStore guests = new GuestStore();
    private final Platform platform;
    private final HandDesk desk;
    private final Sight sight;
    private final Clock clock;

    Views(Platform platform, HandDesk desk, Sight sight) {
        this.platform = platform;
        this.desk = desk;
        this.sight = sight;
        this.clock = platform.clock();
    }

    /// A line of a list.
    ///
    /// @param who borrows, for the owner alone
    public record Line(
            Found found, String state, String tone, When when, String who, boolean late) {}

    /// Something that the reader waits for.
    ///
    /// @param offered whether it is free now, and they alone were told
    public record Queued(long id, String title, String path, When when, boolean offered) {}

    List<Queued> waiting(List<QueueDesk.Waiting> lines) {
        var zone = platform.calendars().zone();
        return lines.stream()
                .map(it ->
                        new Queued(
                                it.waiter().id(),
                                it.thing().title(),
                                it.thing().path() + "/book",
                                When.of(
                                        it.waiter().wish().span(),
                                        it.thing().rules().byDay(),
                                        zone),
                                it.waiter().offeredUntil().isPresent()))
                .toList();
    }

    private record Stored(
            List<Handing> handings, Optional<String> code, Map<Long, Guest> guests, boolean late) {}

    /// {@return the page of a loan, for one of its parties}
    public LoanView of(Actor actor, Found found) {
        var booking = found.booking();
        var now = clock.instant();
        var stored = platform.transactions().read(actor.viewer(), db -> stored(db, booking));
        var who = who(actor, found, stored);
        var code = who.borrows() ? stored.code().filter(_ -> ready(booking)).orElse("") : "";
        var language = actor.viewer().language();
        return new LoanView(
                booking,
                found.thing(),
                booking.state(now),
                when(found),
                who,
                code,
                code.isEmpty() ? "" : desk.address(booking.id(), code, language),
                booking.span().from().isBefore(now),
                booking.overdue(now),
                stored.late() && !booking.overdue(now),
                seen(stored.handings()));
    }

    private List<LoanView.Seen> seen(List<Handing> handings) {
        return handings.stream().map(it -> new LoanView.Seen(it, photo(it))).toList();
    }

    private String photo(Handing it) {
        return it.photo()
                .flatMap(platform.files()::find)
                .map(file -> file.path(StoredFile.Size.PAGE))
                .orElse("");
    }

    private static boolean ready(Booking it) {
        return it.state() == Booking.State.ACCEPTED;
    }

    private Stored stored(Handle db, Booking it) {
        return new Stored(
                hands.of(db, it.id()),
                hands.code(db, it.id()),
                guests.all(db, list(it.borrower().guest())),
                loans.squeezed(db, it.id(), clock.instant()));
    }

    private LoanView.Who who(Actor actor, Found found, Stored stored) {
        boolean manages = sight.manages(actor.viewer(), found.thing());
        var borrower = found.booking().borrower();
        var guest = stored.guests().values().stream().findFirst();
        var names =
                manages && borrower.person().isPresent()
                        ? platform.people().names(list(borrower.person()))
                        : Map.<Long, String>of();
        var owner = platform.organisations().find(found.thing().organisation());
        return new LoanView.Who(
                manages,
                found.booking().of(actor),
                manages ? name(found.booking(), names, stored.guests()) : "",
                organisation(borrower.organisation()),
                manages ? guest.map(Guest::email).orElse("") : "",
                owner.map(Organisation::name).orElse(""),
                owner.map(Organisation::path).orElse("/organisations"));
    }

    private static String name(Booking it, Map<Long, String> names, Map<Long, Guest> guests) {
        var person = it.borrower().person();
        if (person.isPresent()) {
            return names.getOrDefault(person.getAsLong(), "");
        }
        var guest = it.borrower().guest();
        return guest.isPresent()
                ? Optional.ofNullable(guests.get(guest.getAsLong())).map(Guest::name).orElse("")
                : "";
    }

    private String organisation(OptionalLong id) {
        return id.isEmpty()
                ? ""
                : platform.organisations().find(id.getAsLong()).map(Organisation::name).orElse("");
    }

    private When when(Found it) {
        var zone = platform.calendars().zone();
        return When.of(it.booking().span(), it.thing().rules().byDay(), zone);
    }

    /// {@return lines of a list, with names only of loans that the viewer decides on}
    List<Line> lines(Viewer viewer, List<Found> all) {
        var owned = all.stream().filter(it -> sight.manages(viewer, it.thing())).toList();
        var persons = ids(owned, it -> it.borrower().person());
        var names = persons.isEmpty() ? Map.<Long, String>of() : platform.people().names(persons);
        var numbers = ids(owned, it -> it.borrower().guest());
        var known =
                numbers.isEmpty()
                        ? Map.<Long, Guest>of()
                        : platform.transactions().read(viewer, db -> guests.all(db, numbers));
        var told = new HashMap<Long, String>();
        owned.forEach(it -> told.put(it.booking().id(), named(it.booking(), names, known)));
        return all.stream()
                .map(it -> line(it, Optional.ofNullable(told.get(it.booking().id()))))
                .toList();
    }

    private String named(Booking it, Map<Long, String> names, Map<Long, Guest> known) {
        var name = name(it, names, known);
        var of = organisation(it.borrower().organisation());
        return of.isEmpty() ? name : name.isEmpty() ? of : name + ", " + of;
    }

    // yellow is for who has to act: the owner, of a request
    private Line line(Found it, Optional<String> who) {
        var now = clock.instant();
        var state = it.booking().state(now);
        boolean late = it.booking().overdue(now);
        var tone =
                switch (state) {
                    case REQUESTED -> who.isPresent() ? "now" : "line";
                    case ACCEPTED, OUT -> late ? "error" : "fine";
                    case RETURNED, REFUSED, CANCELLED, LAPSED, NO_SHOW, CLOSURE, REOPENED -> "line";
                };
        var code = late ? "late" : state.name().toLowerCase(java.util.Locale.ROOT);
        return new Line(it, code, tone, when(it), who.orElse(""), late);
    }

    private static List<Long> ids(Collection<Found> of, Function<Booking, OptionalLong> number) {
        return of.stream()
                .map(Found::booking)
                .map(number)
                .filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong)
                .distinct()
                .toList();
    }

    private static List<Long> list(OptionalLong number) {
        return number.isPresent() ? List.of(number.getAsLong()) : List.of();
    }
}
