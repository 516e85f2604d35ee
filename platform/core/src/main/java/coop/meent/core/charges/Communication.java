package coop.meent.core.charges;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// A structured communication as Belgian banks know it: ten digits, and two that are the rest of
/// the ten after division by 97, where 97 stands for nothing.
///
/// @param digits all twelve
public record Communication(String digits) {
    private static final long NUMBERS = 10_000_000_000L;
    private static final int CHECK = 97;
    private static final Pattern TWELVE = Pattern.compile("[0-9]{12}");

    public Communication {
        if (!valid(digits)) {
            throw new IllegalArgumentException("no structured communication: " + digits);
        }
    }

    /// {@return the communication of a number of at most ten digits}
    static Communication of(long number) {
        long rest = number % CHECK;
        return new Communication(
                String.format(Locale.ROOT, "%010d%02d", number, rest == 0 ? CHECK : rest));
    }

    /// {@return one that nobody can guess, and that does not tell how many there are}
    static Communication invented(RandomGenerator random) {
        return of(random.nextLong(1, NUMBERS));
    }

    /// {@return the communication, when the twelve digits check out}
    static Optional<Communication> parse(String digits) {
        return valid(digits) ? Optional.of(new Communication(digits)) : Optional.empty();
    }

    private static boolean valid(String digits) {
        if (!TWELVE.matcher(digits).matches()) {
            return false;
        }
        long rest = Long.parseLong(digits.substring(0, 10)) % CHECK;
        return Long.parseLong(digits.substring(10)) == (rest == 0 ? CHECK : rest);
    }

    /// {@return as it is written: `+++123/4567/89012+++`}
    public String text() {
        return "+++%s/%s/%s+++"
                .formatted(digits.substring(0, 3), digits.substring(3, 7), digits.substring(7));
    }
}
