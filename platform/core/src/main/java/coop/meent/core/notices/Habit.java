package coop.meent.core.notices;

import java.time.LocalTime;

/// How somebody wants their mail.
///
/// @param bare whether mail says only that there is something, not what
/// @param quietFrom from when no notice is mailed, in the site's time zone
/// @param quietUntil until when; equal to `quietFrom` when no hour is quiet
public record Habit(boolean bare, LocalTime quietFrom, LocalTime quietUntil) {
    /// Of whoever chose nothing: everything in the mail, and peace at night.
    public static final Habit USUAL = new Habit(false, LocalTime.of(22, 0), LocalTime.of(7, 0));

    /// {@return whether some hour is quiet}
    public boolean quiet() {
        return !quietFrom.equals(quietUntil);
    }
}
