package coop.meent.core.pages;

import java.util.Arrays;
import java.util.Optional;

/// Something that the pages name and the site knows, or is told once: in a text it stands between
/// braces, `{mail}`.
public enum Fact {
    /// What the community calls itself.
    NAME("naam"),
    /// Where the site is.
    SITE("site"),
    /// The cooperative that runs the site, by its full name.
    COOPERATIVE("cooperatie"),
    /// Where its seat is.
    ADDRESS("adres"),
    /// Its number in the register of enterprises.
    NUMBER("nummer"),
    /// How to write to it.
    MAIL("mail"),
    /// How to call it.
    PHONE("telefoon");

    private final String code;

    Fact(String code) {
        this.code = code;
    }

    /// {@return how it is written in a text, without the braces}
    public String code() {
        return code;
    }

    static Optional<Fact> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }
}
