package coop.meent.soirees.checkin;

import coop.meent.soirees.events.Event;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The list at the door as its pages read it.
///
/// @param path of the page, which for a helper holds the secret
/// @param query a part of a name; empty for everybody
/// @param asked the same as it follows the path, with where the piece begins
/// @param next path of what follows on the list; empty at its end
/// @param ticket with which the page hears of ticks by others
public record DoorView(
        String title,
        long event,
        String path,
        String query,
        String asked,
        Times times,
        Figures figures,
        List<Row> rows,
        String next,
        String ticket) {
    /// When it is, and what can be done now.
    ///
    /// @param opens from when one can tick
    /// @param ticks whether one can now
    /// @param over whether the event is
    public record Times(Instant starts, Instant opens, boolean ticks, boolean over) {
        static Times of(Event event, Instant now) {
            var opens = Ticking.opens(event);
            boolean ticks = event.published() && !now.isBefore(opens);
            return new Times(event.times().starts(), opens, ticks, event.over(now));
        }
    }

    /// How many.
    ///
    /// @param due what is still to be paid, in euro cents
    public record Figures(long here, long expected, long left, long missed, long due) {
        static Figures of(List<Guest> all) {
            return new Figures(
                    count(all, Presence.State.HERE),
                    count(all, Presence.State.EXPECTED) + count(all, Presence.State.LATER),
                    count(all, Presence.State.LEFT),
                    count(all, Presence.State.MISSED),
                    all.stream()
                            .filter(it -> it.presence().paid().isEmpty())
                            .mapToLong(Guest::due)
                            .sum());
        }

        private static long count(List<Guest> all, Presence.State state) {
            return all.stream().filter(it -> it.presence().state() == state).count();
        }

        /// {@return how many were there, be it for a while}
        public long came() {
            return here + left;
        }

        public long all() {
            return here + expected + left + missed;
        }
    }

    /// Somebody on the list.
    ///
    /// @param organisation for which they come; empty for none
    /// @param state code of [Presence.State]
    /// @param late what they answered to when they come
    /// @param due what they pay at the door, in euro cents
    /// @param found by what somebody types who looks for them
    public record Row(
            long id,
            String name,
            String organisation,
            String state,
            Optional<Instant> arrived,
            Optional<Instant> left,
            String late,
            long due,
            boolean paid,
            String found) {
        static Row of(Guest it, String organisation) {
            var presence = it.presence();
            var name = it.registration().who().name();
            return new Row(
                    it.registration().id(),
                    name,
                    organisation,
                    presence.state().name().toLowerCase(Locale.ROOT),
                    presence.arrived(),
                    presence.left(),
                    it.late(),
                    it.due(),
                    presence.paid().isPresent(),
                    Found.plain(name + " " + organisation));
        }
    }

    // the path may hold the secret of the link
    @Override
    public String toString() {
        return "door of " + event;
    }
}
