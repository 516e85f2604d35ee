package coop.meent.soirees.evening;

import coop.meent.soirees.Hall;
import coop.meent.testkit.Answer;
import coop.meent.testkit.Caller;
import coop.meent.testkit.Site;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// An evening with people in it, as its organiser and its telephones reach it.
final class Room {
    private final Hall hall;
    private final long event;
    private final List<Long> registrations = new ArrayList<>();

    private Room(Hall hall, long event) {
        this.hall = hall;
        this.event = event;
    }

    /// {@return an evening that begins in half an hour, with so many people without colleagues}
    static Room of(Site site, int people) {
        return of(Hall.in(site), people);
    }

    /// {@return another evening of the same host}
    static Room of(Hall hall, int people) {
        var starts = hall.site().clock().instant().plus(Duration.ofMinutes(30));
        var room = new Room(hall, hall.event("SOIREE", 500, starts));
        for (int i = 1; i <= people; i++) {
            room.guest("Gast" + i + " Genoeg");
        }
        return room;
    }

    Hall hall() {
        return hall;
    }

    long event() {
        return event;
    }

    long guest(String name) {
        var mail = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.test";
        return keep(hall.guest(event, name, mail));
    }

    long keep(long registration) {
        registrations.add(registration);
        return registration;
    }

    List<Long> registrations() {
        return registrations;
    }

    String path(String tail) {
        return "/soirees/events/" + event + tail;
    }

    Answer plan(String... fields) {
        return hall.organiser().post(path("/evening/plan"), fields);
    }

    Answer plan(int rounds, long seed) {
        return plan(
                "rounds=" + rounds,
                "minutes=12",
                "never=0",
                "tables=",
                "accessible=",
                "across=",
                "seed=" + seed);
    }

    Answer start(int round) {
        return hall.organiser().post(path("/evening/rounds/" + round + "/start"));
    }

    Answer end(int round) {
        return hall.organiser().post(path("/evening/rounds/" + round + "/end"));
    }

    Answer note(long registration, String state) {
        return hall.organiser()
                .post(path("/evening/people/" + registration + "/state"), "state=" + state);
    }

    /// {@return the telephone of somebody, by the link that they have}
    String phone(long registration) {
        return hall.link(registration) + "/tonight";
    }

    List<Chair> seats() {
        try (var db = hall.site().superuser()) {
            return new SeatStore().of(db, event);
        }
    }

    List<Chair> seats(int round) {
        return seats().stream().filter(it -> it.round() == round).toList();
    }

    Course course() {
        try (var db = hall.site().superuser()) {
            return new CourseStore().of(db, event);
        }
    }

    Instant now() {
        return hall.site().clock().instant();
    }

    Caller visitor() {
        return hall.site().visitor();
    }
}
