package coop.meent.sharing.bookings;

/// What happens to a thing that was agreed on.
public enum Step {
    HAND_OVER,
    RETURN,
    NO_SHOW
}
