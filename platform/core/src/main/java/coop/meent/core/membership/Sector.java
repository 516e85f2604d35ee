package coop.meent.core.membership;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What an organisation works in; the text is the message `sector.<code>`.
public enum Sector {
    ENERGY,
    FOOD,
    CARE,
    HOUSING,
    SERVICES,
    RETAIL,
    MEDIA,
    FINANCE,
    MOBILITY,
    CULTURE,
    EDUCATION,
    INDUSTRY,
    CONSTRUCTION,
    DIGITAL,
    OTHER;

    /// {@return the name in the database, in forms and in the API}
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// {@return all codes, in their order}
    public static List<String> codes() {
        return Arrays.stream(values()).map(Sector::code).toList();
    }
}
