package coop.meent.core.people;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;

/// What a link in a mail stands for. Looking at it changes nothing; it works once.
///
/// @param person whom it is for; empty when they have no account yet
/// @param body what must be remembered until then
record OneTimeLink(Purpose purpose, OptionalLong person, Map<String, String> body) {
    OneTimeLink {
        body = Map.copyOf(body);
    }

    enum Purpose {
        /// A sign-up whose address must be proven.
        CONFIRM("confirm", Duration.ofDays(2)),
        /// A forgotten password.
        PASSWORD("password", Duration.ofHours(1)),
        /// A colleague is invited into an organisation.
        INVITATION("invitation", Duration.ofDays(14)),
        /// The operator lets somebody in.
        SIGN_IN("sign-in", Duration.ofDays(1)),
        /// Another mail address that must be proven.
        ADDRESS("address", Duration.ofDays(1));

        private final String code;
        private final Duration validFor;

        Purpose(String code, Duration validFor) {
            this.code = code;
            this.validFor = validFor;
        }

        String code() {
            return code;
        }

        Duration validFor() {
            return validFor;
        }
    }

    static OneTimeLink of(Purpose purpose, long person) {
        return new OneTimeLink(purpose, OptionalLong.of(person), Map.of());
    }

    static OneTimeLink remembering(Purpose purpose, Map<String, String> body) {
        return new OneTimeLink(purpose, OptionalLong.empty(), body);
    }

    /// {@return what was remembered under the name}
    String remembered(String name) {
        var value = body.get(name);
        if (value == null) {
            throw new IllegalStateException("the link does not say: " + name);
        }
        return value;
    }

    @Override
    public String toString() {
        return purpose.code() + " link";
    }
}
