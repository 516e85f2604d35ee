package coop.meent.knowledge.exchange;

/// Nothing of what was sent can be taken.
final class Unfit extends RuntimeException {
    private final String key;

    /// @param key of the message that says why
    Unfit(String key) {
        super(key);
        this.key = key;
    }

    String key() {
        return key;
    }
}
