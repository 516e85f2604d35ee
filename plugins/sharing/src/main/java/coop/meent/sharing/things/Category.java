package coop.meent.sharing.things;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What things are for; the message `things.category.<code>` names it.
public enum Category {
    TOOLS,
    GARDEN,
    KITCHEN,
    EVENTS,
    SOUND,
    VEHICLES,
    ROOMS,
    FURNITURE,
    OFFICE,
    BUILDING,
    MEASURING,
    SPORTS,
    OTHER;

    /// {@return its code: lower case, in addresses and sheets}
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// {@return the category of this code}
    public static Optional<Category> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
