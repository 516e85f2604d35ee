package coop.meent.e2e;

import java.util.Optional;

/// Who walks, from the least mighty to the mightiest.
enum Part {
    VISITOR(""),
    MEMBER("member@demo.test"),
    REGISTRAR("registrar@demo.test"),
    ADMINISTRATOR("admin@demo.test");

    private final String account;

    Part(String account) {
        this.account = account;
    }

    /// {@return the account of the demo; empty for somebody who is not signed in}
    Optional<String> email() {
        return Optional.of(account).filter(it -> !it.isEmpty());
    }
}
