package coop.meent.sharing.times;

import java.util.Locale;

/// Why a wish cannot be granted; the message `bookings.refusal.<code>` says it to people.
public enum Refusal {
    /// It ends before it starts, or at that moment.
    ORDER(Field.UNTIL),
    /// No units, or more than there are.
    UNITS(Field.UNITS),
    PAST(Field.FROM),
    /// Sooner than the owner can make it ready.
    SOON(Field.FROM),
    /// More than a year ahead.
    FAR(Field.UNTIL),
    /// Longer than the owner lends it.
    LONG(Field.UNTIL),
    /// It goes by whole days.
    DAYS(Field.FROM),
    /// Nobody is there when it begins.
    CLOSED(Field.FROM),
    /// Nobody is there when it ends, or in between.
    SHUT(Field.UNTIL),
    /// Others have it then.
    TAKEN(Field.NONE),
    /// Its owner does not lend it now.
    UNLENT(Field.NONE),
    /// The borrower keeps something longer than was agreed.
    OVERDUE(Field.NONE),
    /// The borrower waits for answers enough already.
    ENOUGH(Field.NONE);

    private final Field field;

    Refusal(Field field) {
        this.field = field;
    }

    /// Which part of the wish is wrong.
    private enum Field {
        FROM,
        UNTIL,
        UNITS,
        NONE
    }

    /// {@return its code, lower case}
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// {@return the key of the sentence for people}
    public String key() {
        return "bookings.refusal." + code();
    }

    /// {@return the field of the form that is wrong: `from`, `until`, `units`; empty when the wish
    /// is fine and something else stands in its way}
    public String field() {
        return field == Field.NONE ? "" : field.name().toLowerCase(Locale.ROOT);
    }

    /// {@return whether the wish itself is wrong, whoever else has something}
    public boolean wrong() {
        return field != Field.NONE;
    }
}
