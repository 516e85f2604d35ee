package coop.meent.shares.holders;

import java.time.LocalDate;
import java.util.Optional;

/// Made-up people for the tests of this package.
final class People {
    static final Address GENT = new Address("Kouter 1", "9000", "Gent", "BE");
    static final Address AALST = new Address("Grote Markt 3", "9300", "Aalst", "BE");
    static final Contact NOBODY = new Contact("nl", "", "");

    private People() {}

    static NewHolder person(String given, String name, String born) {
        var day = born.isEmpty() ? Optional.<LocalDate>empty() : Optional.of(LocalDate.parse(born));
        return NewHolder.of(Kind.NATURAL, Identity.person(given, name, day, GENT), NOBODY);
    }

    static NewHolder organisation(String name, String number) {
        return NewHolder.of(Kind.LEGAL, Identity.organisation(name, "cv", number, AALST), NOBODY);
    }

    static NewHolder joint(String name) {
        return NewHolder.of(Kind.JOINT, Identity.joint(name, GENT), NOBODY);
    }

    static NewHolder reached(NewHolder holder, String email) {
        return NewHolder.of(holder.kind(), holder.identity(), new Contact("nl", email, ""));
    }
}
