package coop.meent.core.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A mail address that looks like one; whether it exists only a mail can tell.
///
/// @param text as it was typed, without blanks around it
public record EmailAddress(String text) {
    private static final int LONGEST = 254;
    private static final Pattern SHAPE =
            Pattern.compile(
                    "[^\\s@,;:<>()\\[\\]\\\\\"\\p{Cntrl}]{1,64}@[\\p{L}\\p{N}.-]+\\.[\\p{L}\\p{N}-]{2,}");

    /// {@return the address, when the text has the shape of one}
    public static Optional<EmailAddress> of(String typed) {
        var text = typed.strip();
        return text.length() <= LONGEST && SHAPE.matcher(text).matches()
                ? Optional.of(new EmailAddress(text))
                : Optional.empty();
    }

    /// {@return how addresses are compared: An@Example.org and an@example.org are one}
    public String norm() {
        return norm(text);
    }

    public static String norm(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
