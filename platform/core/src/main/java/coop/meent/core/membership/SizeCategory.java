package coop.meent.core.membership;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How large an organisation is, by people at work, as the European Union counts it; the text is
/// the message `size.<code>`.
public enum SizeCategory {
    MICRO,
    SMALL,
    MEDIUM,
    LARGE;

    /// {@return the name in the database, in forms and in the API}
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// {@return all codes, smallest first}
    public static List<String> codes() {
        return Arrays.stream(values()).map(SizeCategory::code).toList();
    }
}
