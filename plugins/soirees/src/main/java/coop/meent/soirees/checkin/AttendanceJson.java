package coop.meent.soirees.checkin;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What programs read and write about who came.
final class AttendanceJson {
    static final String EXAMPLE = "{\"registration\": 1, \"kind\": \"came\"}";

    private AttendanceJson() {}

    /// A piece of the list.
    public record Piece(List<Out> items, @Nullable String next) {}

    /// Somebody on the list.
    ///
    /// @param state expected, later, here, left or missed
    /// @param due what they pay at the door, in euro cents
    public record Out(
            long registration,
            String name,
            String organisation,
            String state,
            @Nullable Instant arrivedAt,
            @Nullable Instant leftAt,
            long due,
            @Nullable Instant paidAt) {
        static Out of(Guest it, String organisation) {
            var presence = it.presence();
            return new Out(
                    it.registration().id(),
                    it.registration().who().name(),
                    organisation,
                    presence.state().name().toLowerCase(Locale.ROOT),
                    presence.arrived().orElse(null),
                    presence.left().orElse(null),
                    it.due(),
                    presence.paid().orElse(null));
        }
    }

    /// What was ticked.
    ///
    /// @param kind came, not_come, later, left, back, paid, not_paid or missed
    /// @param at when; left out for now
    public record Input(long registration, @Nullable String kind, @Nullable Instant at) {}
}
