package coop.meent.shares.classes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the statutes of a register decide, or the law where they are silent. Each has its source as
/// the message `shares.rules.<code>.source`.
public enum Rule {
    /// Months of the financial year in which one may ask to leave.
    EXIT_MONTHS(Topic.EXIT, new Shape.Whole(0, 12), "6", true),
    /// When an exit takes effect.
    EXIT_EFFECT(
            Topic.EXIT, new Shape.Choice("WINDOW_END", "YEAR_END", "REQUEST"), "WINDOW_END", false),
    /// Whether one may leave with some of the shares.
    PARTIAL_EXIT(Topic.EXIT, new Shape.Flag(), "false", true),
    /// Financial years in which founders do not leave.
    FOUNDER_YEARS(Topic.EXIT, new Shape.Whole(0, 10), "0", false),
    /// Months between the request and the exit, at least.
    NOTICE_MONTHS(Topic.EXIT, new Shape.Whole(0, 24), "0", true),
    /// Part of the capital that may leave in a year.
    EXIT_QUOTA_PERCENT(Topic.EXIT, new Shape.Limit(1, 100), "", true),
    /// What a leaving holder gets.
    VALUATION(
            Topic.PAYING_OUT,
            new Shape.Choice("PAID_IN_OR_NET_ASSETS", "PAID_IN", "NET_ASSETS"),
            "PAID_IN_OR_NET_ASSETS",
            false),
    /// Months in which it is paid.
    PAYMENT_MONTHS(Topic.PAYING_OUT, new Shape.Whole(1, 60), "1", false),
    /// Months for which the liquidity test looks ahead.
    LIQUIDITY_MONTHS(Topic.PAYING_OUT, new Shape.Whole(1, 24), "12", false),
    /// Whether shares are paid in full at once.
    FULLY_PAID_AT_ISSUE(Topic.HOLDING, new Shape.Flag(), "true", true),
    /// Shares of all classes together that one may hold.
    MOST_PER_HOLDER(Topic.HOLDING, new Shape.Limit(1, 9_007_199_254_740_991L), "", true),
    /// Whether both sides confirm a transfer.
    BOTH_CONFIRM_TRANSFER(Topic.HOLDING, new Shape.Flag(), "true", false),
    /// Euros that one person may put in within twelve months without an information note.
    OFFER_PER_PERSON(Topic.HOLDING, new Shape.Limit(1, 1_000_000), "5000", false),
    /// Euros that all together may put in within twelve months without an information note.
    OFFER_IN_ALL(Topic.HOLDING, new Shape.Limit(1, 100_000_000), "500000", false),
    /// How votes are counted.
    VOTING(Topic.VOTING, new Shape.Choice("PER_SHARE", "PER_HOLDER"), "PER_SHARE", true),
    /// Whether shares that are not fully paid vote.
    UNPAID_VOTES(Topic.VOTING, new Shape.Flag(), "true", false),
    /// Part of the votes above which nobody counts.
    VOTE_CAP_PERCENT(Topic.VOTING, new Shape.Limit(1, 100), "", true),
    /// Of which votes that part is taken.
    VOTE_CAP_OF(Topic.VOTING, new Shape.Choice("REPRESENTED", "COUNTED"), "REPRESENTED", false),
    /// Holders for whom one person may vote.
    PROXIES_PER_PERSON(Topic.VOTING, new Shape.Limit(1, 1_000), "", true),
    /// Whether the cooperative is recognised by the national council.
    RECOGNISED(Topic.PROFIT, new Shape.Flag(), "false", true),
    /// Net dividend that a recognised cooperative may give at most.
    DIVIDEND_CAP_PERCENT(Topic.PROFIT, new Shape.Limit(1, 100), "", true),
    /// Entries at once above which a second person decides too.
    BULK_THRESHOLD(Topic.KEEPING, new Shape.Whole(1, 100_000), "25", true),
    /// Years for which documents are kept.
    RETENTION_YEARS(Topic.KEEPING, new Shape.Whole(1, 100), "10", false),
    /// Months after an exit for which contact and account are kept.
    CONTACT_MONTHS(Topic.KEEPING, new Shape.Whole(0, 240), "24", false),
    /// Whether national numbers are kept.
    NATIONAL_NUMBER(Topic.KEEPING, new Shape.Flag(), "false", false),
    /// Whether the list of members is handed in every year.
    YEARLY_LIST(Topic.KEEPING, new Shape.Flag(), "false", false);

    private static final Pattern WORDS = Pattern.compile("_(.)");

    private final Topic topic;

    @SuppressWarnings("ImmutableEnumChecker") // its kinds are records of texts and numbers
    private final Shape shape;

    private final String usual;
    private final boolean confirmed;

    Rule(Topic topic, Shape shape, String usual, boolean confirmed) {
        this.topic = topic;
        this.shape = shape;
        this.usual = usual;
        this.confirmed = confirmed;
    }

    /// What a rule is about.
    public enum Topic {
        EXIT,
        PAYING_OUT,
        HOLDING,
        VOTING,
        PROFIT,
        KEEPING;

        public String code() {
            return camel(name());
        }
    }

    /// What a rule may say.
    public sealed interface Shape {
        /// A whole number from the one to the other.
        record Whole(long least, long most) implements Shape {}

        /// The same, or nothing: no limit.
        record Limit(long least, long most) implements Shape {}

        /// One of these words.
        record Choice(List<String> words) implements Shape {
            public Choice {
                words = List.copyOf(words);
            }

            Choice(String... words) {
                this(List.of(words));
            }
        }

        /// `true` or `false`.
        record Flag() implements Shape {}
    }

    public Topic topic() {
        return topic;
    }

    public Shape shape() {
        return shape;
    }

    /// {@return what holds where the register says nothing; empty for no limit}
    public String usual() {
        return usual;
    }

    /// {@return whether we found its source; what we did not find, a jurist has to look at}
    public boolean confirmed() {
        return confirmed;
    }

    /// {@return its name in forms, JSON and message keys: `exitMonths`}
    public String code() {
        return camel(name());
    }

    /// {@return the rule of this code}
    public static Optional<Rule> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    /// {@return whether the rule may say this}
    public boolean takes(String value) {
        return switch (shape) {
            case Shape.Whole(var least, var most) -> within(value, least, most);
            case Shape.Limit(var least, var most) -> value.isEmpty() || within(value, least, most);
            case Shape.Choice(var words) -> words.contains(value);
            case Shape.Flag() -> value.equals("true") || value.equals("false");
        };
    }

    private static boolean within(String value, long least, long most) {
        if (!value.matches("\\d{1,16}")) {
            return false;
        }
        long number = Long.parseLong(value);
        return number >= least && number <= most;
    }

    private static String camel(String name) {
        return WORDS.matcher(name.toLowerCase(Locale.ROOT))
                .replaceAll(it -> it.group(1).toUpperCase(Locale.ROOT));
    }
}
