package coop.meent.shares.exchange;

/// What was sent in is not fit to be brought in, or is too much.
final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String key;

    Unfit(String key) {
        super(key);
        this.key = key;
    }

    /// {@return the message that says what is wrong}
    String key() {
        return key;
    }
}
