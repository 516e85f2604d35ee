package coop.meent.soirees.matching;

/// What a plan wins and loses; `docs/soirees-matching.md` puts them in words.
public final class Weights {
    /// A person's first break.
    public static final int BREAK = 10_000;

    /// How much more each further break costs than the one before: more than any two meetings can
    /// save, so that nobody sits out twice while somebody else never does.
    public static final int AGAIN = 80_000;

    /// Two of one organisation meet: more than a first break for both, less than a second for one.
    public static final int COLLEAGUES = 25_000;

    /// Two meet again who met at the last evening; half of it for each evening longer ago.
    public static final int EARLIER = 35_000;

    /// A person's turns at a table of three cost this times their number squared.
    public static final int TRIO = 500;

    /// Somebody whose organisation is new meets somebody whose organisation is not.
    public static final int NEWCOMER = 15;

    /// Two meet who each have a wish met by the other.
    public static final int MUTUAL = 20;

    private static final int[] WISHES = {100, 60, 45, 40, 40, 40, 40, 40};

    private Weights() {}

    /// {@return what the wish is worth that is met as somebody's first (0), second (1) …}
    public static int wish(int already) {
        return WISHES[already];
    }

    /// {@return what so many breaks of one person cost}
    public static long breaks(int number) {
        return (long) BREAK * number + (long) AGAIN / 2 * number * (number - 1);
    }

    /// {@return what meeting again costs after so many evenings}
    public static int earlier(int ago) {
        return ago > 8 ? 0 : EARLIER >> (ago - 1);
    }
}
