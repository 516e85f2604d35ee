package coop.meent.core.people;

import com.password4j.Argon2Function;
import com.password4j.BadParametersException;
import com.password4j.Password;
import com.password4j.types.Argon2;
import coop.meent.core.work.HeavyWork;
import java.text.Normalizer;
import java.util.Optional;

/// Passwords as they are kept: argon2id in PHC format, computed on the few threads for heavy work.
final class PasswordHash {
    private static final Argon2Function FUNCTION =
            Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final int SALT = 16;

    // of nobody's password, made once with the function above, so that a start waits for no hash
    static final String DUMMY =
            "$argon2id$v=19$m=19456,t=2,p=1$wq/1uvQJ1BZBUi+aQAIvEQ"
                    + "$sK5qVQQjm1y58U2eS+yH19wP1UB+lybnDvmssYWEx0k";

    private final HeavyWork work;

    PasswordHash(HeavyWork work) {
        this.work = work;
    }

    /// {@return what to keep of the password}
    String of(String password) {
        return work.call(() ->
                Password.hash(composed(password)).addRandomSalt(SALT).with(FUNCTION).getResult());
    }

    /// {@return whether the password is the one that was kept}
    ///
    /// @param kept empty for somebody without an account or password; the answer is no, and takes
    ///   as long
    boolean matches(String password, Optional<String> kept) {
        var phc = kept.orElse(DUMMY);
        boolean same =
                work.call(() ->
                        Password.check(composed(password), phc)
                                .with(Argon2Function.getInstanceFromHash(phc)));
        return same && kept.isPresent();
    }

    /// {@return whether the password should be hashed anew, because the parameters have changed}
    boolean outdated(String kept) {
        try {
            return !Argon2Function.getInstanceFromHash(kept).equals(FUNCTION);
        } catch (BadParametersException foreign) {
            return true;
        }
    }

    // one keyboard sends é as one character, another as two
    private static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
