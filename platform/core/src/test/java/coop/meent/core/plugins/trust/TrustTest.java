package coop.meent.core.plugins.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.meent.core.plugins.PluginRefused;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustTest {
    @TempDir private Path folder;
    private Path keys;
    private Path zip;

    @BeforeEach
    void a_zip() throws Exception {
        keys = Files.createDirectory(folder.resolve("trusted-keys"));
        zip = Files.writeString(folder.resolve("tools.zip"), "as it was packed");
    }

    private Trust trust() {
        return new Trust(keys, false);
    }

    private SigningKey key(String file, String prefix, String name) throws IOException {
        SigningKey.make(folder.resolve(file), prefix, name);
        return SigningKey.in(folder.resolve(file));
    }

    private void trustIn(String file) throws IOException {
        Files.copy(folder.resolve(file + ".pub"), keys.resolve(file + ".pub"));
    }

    private void refused(String reason) {
        assertThatThrownBy(() -> trust().found(zip, "tools"))
                .isInstanceOf(PluginRefused.class)
                .hasMessageContaining(reason);
    }

    @Test
    void who_signed_vouches_when_the_key_is_trusted_for_such_ids() throws Exception {
        key("de-bank", "tool", "De Bank").sign(zip);
        trustIn("de-bank");

        assertThat(trust().found(zip, "tools")).isEqualTo(new Vouched("signed", "De Bank"));
    }

    @Test
    void one_other_byte_is_refused_also_by_hand_and_where_unsigned_ones_are_taken()
            throws Exception {
        key("de-bank", "*", "De Bank").sign(zip);
        trustIn("de-bank");
        Files.writeString(zip, "as it was Packed");

        refused("changed after it was signed");
        var lenient = new Trust(keys, true);
        assertThatThrownBy(() -> lenient.found(zip, "tools")).isInstanceOf(PluginRefused.class);
        assertThatThrownBy(() -> lenient.chosen(zip, "tools")).isInstanceOf(PluginRefused.class);
    }

    @Test
    void a_key_that_nobody_trusts_vouches_for_nothing() throws Exception {
        key("stranger", "*", "Een onbekende").sign(zip);

        refused("the key is not in trusted-keys");
    }

    @Test
    void a_key_signs_only_ids_that_begin_as_was_agreed() throws Exception {
        key("de-bank", "money", "De Bank").sign(zip);
        trustIn("de-bank");

        refused("is signed by De Bank, whose key is trusted for ids that begin with \"money\"");
    }

    @Test
    void without_a_signature_a_found_zip_is_refused_and_a_chosen_one_is_not() {
        refused("no signature (tools.zip.sig beside it), and MEENT_ALLOW_UNSIGNED is off");
        assertThat(trust().chosen(zip, "tools").kind()).isEqualTo("unsigned");
        assertThat(new Trust(keys, true).found(zip, "tools").kind()).isEqualTo("unsigned");
    }

    @Test
    void what_is_no_signature_or_no_key_is_named() throws Exception {
        Files.writeString(folder.resolve("tools.zip.sig"), "!!!");
        refused("tools.zip.sig is no signature");

        key("de-bank", "*", "De Bank").sign(zip);
        Files.writeString(keys.resolve("wrong.pub"), "# a remark\n\n* AAAA Somebody\n");
        refused("trusted-keys/wrong.pub has a line that is no key");
    }

    @Test
    void a_key_is_for_its_owner_alone_and_is_never_written_over() throws Exception {
        key("de-bank", "tool", "De Bank");
        var file = folder.resolve("de-bank");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> SigningKey.make(file, "tool", "De Bank"))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> SigningKey.in(zip)).hasMessageContaining("holds no Ed25519 key");
        assertThatThrownBy(() -> SigningKey.make(folder.resolve("other"), "No Id", "De Bank"))
                .hasMessageContaining("begins no id");
    }
}
