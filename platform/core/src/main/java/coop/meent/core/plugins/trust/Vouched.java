package coop.meent.core.plugins.trust;

/// Who vouches for an archive.
///
/// @param kind `shipped`, `signed` or `unsigned`
/// @param by the name of the key; empty when it is not signed
public record Vouched(String kind, String by) {
    static final Vouched UNSIGNED = new Vouched("unsigned", "");
    static final Vouched SHIPPED = new Vouched("shipped", "");

    static Vouched by(TrustedKey key) {
        return new Vouched("signed", key.name());
    }
}
