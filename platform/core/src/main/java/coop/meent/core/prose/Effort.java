package coop.meent.core.prose;

/// Reckons what reading a text would cost at worst.
final class Effort {
    private Effort() {}

    static boolean tooMuch(String text) {
        return text.length() > 20_000_000;
    }
}
