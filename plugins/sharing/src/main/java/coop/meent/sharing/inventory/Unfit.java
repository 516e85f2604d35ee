package coop.meent.sharing.inventory;

/// Why a sheet as a whole cannot be taken in; nothing of it is kept.
final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String field;

    /// @param field of the form
    /// @param key of the message that says why
    Unfit(String field, String key) {
        super(key);
        this.field = field;
    }

    String field() {
        return field;
    }

    String key() {
        return String.valueOf(getMessage());
    }
}
