package coop.meent.core.charges;

/// Where an organisation is paid.
///
/// @param iban without blanks
/// @param holder in whose name it is, at most 70 characters
public record Account(String iban, String holder) {
    private static final int SHOWN = 4;

    /// {@return the number in groups of four, as people read it}
    public String spaced() {
        return iban.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /// {@return the last characters, by which people know it without telling it}
    String tail() {
        return iban.substring(iban.length() - SHOWN);
    }
}
