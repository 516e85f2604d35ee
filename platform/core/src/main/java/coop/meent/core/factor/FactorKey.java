package coop.meent.core.factor;

import coop.meent.core.plugins.settings.SecretBox;
import coop.meent.core.seals.SealKey;
import coop.meent.core.web.Secrets;
import java.nio.file.Path;
import java.util.Optional;

/// The key of second factors, derived from that of all seals, which is a file beside the database:
/// whoever reads a dump of the database alone can neither make codes nor try recovery codes.
final class FactorKey {
    private final SecretBox box;
    private final Secrets secrets;

    private FactorKey(byte[] key) {
        this.secrets = new Secrets(key);
        this.box = new SecretBox(secrets.key("factor.secret"));
    }

    /// {@return the key of the data folder, made at the first start}
    static FactorKey in(Path data) {
        return new FactorKey(SealKey.in(data));
    }

    /// {@return the text, readable only here and for this place}
    String close(String place, String text) {
        return box.close(place, text);
    }

    /// {@return the text; empty when it was not written for this place, or under another key}
    Optional<String> open(String place, String closed) {
        return box.open(place, closed);
    }

    /// {@return what is kept of somebody's recovery code}
    String hash(long person, String code) {
        return secrets.sign("factor.recovery", person + ":" + RecoveryCodes.plain(code));
    }
}
