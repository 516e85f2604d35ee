package coop.meent.core.plugins.trust;

import coop.meent.core.plugins.PluginRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// Whose plugins may run on this site. A signature that does not hold is refused on every way.
public final class Trust {
    /// Longer than any signature with its line ends.
    private static final long LONGEST = 200;

    private final TrustedKeys keys;
    private final boolean allowUnsigned;

    /// @param keys the folder of the trusted keys; it need not be there
    /// @param allowUnsigned whether what lies in a folder or is uploaded may come without
    public Trust(Path keys, boolean allowUnsigned) {
        this.keys = new TrustedKeys(keys);
        this.allowUnsigned = allowUnsigned;
    }

    /// {@return what the distribution brings; trusted as the distribution is}
    public static Vouched shipped(Path zip, String id) {
        return Vouched.SHIPPED;
    }

    /// {@return who vouches for what was found or uploaded}
    ///
    /// @throws PluginRefused when nobody does
    public Vouched found(Path zip, String id) {
        var vouched = chosen(zip, id);
        if (vouched.equals(Vouched.UNSIGNED) && !allowUnsigned) {
            throw new PluginRefused(
                    "The archive has no signature (%s.sig beside it), and MEENT_ALLOW_UNSIGNED is off."
                            .formatted(zip.getFileName()));
        }
        return vouched;
    }

    /// {@return who vouches for what the operator installs by hand: that may also be nobody, since
    /// whoever has the shell could as well switch the check off}
    ///
    /// @throws PluginRefused when there is a signature that does not hold
    public Vouched chosen(Path zip, String id) {
        return signature(zip).map(it -> Vouched.by(signer(it, zip, id))).orElse(Vouched.UNSIGNED);
    }

    /// {@return who vouches for a catalogue: a key for `catalogue`, or one for everything}
    ///
    /// @param file with its signature beside it
    /// @throws PluginRefused when nobody does
    public Vouched catalogue(Path file) {
        var signature = signature(file);
        if (signature.isEmpty() && allowUnsigned) {
            return Vouched.UNSIGNED;
        }
        if (signature.isEmpty()) {
            throw new PluginRefused(
                    "The catalogue has no signature, and MEENT_ALLOW_UNSIGNED is off.");
        }
        return keys.all().stream()
                .filter(it -> it.fitsCatalogues() && it.made(signature.get(), file))
                .findFirst()
                .map(Vouched::by)
                .orElseThrow(() ->
                        new PluginRefused(
                                "The catalogue is signed by no key that is trusted for catalogues, or it was changed since."));
    }

    /// {@return moments that tell whether an archive or who vouches for it changed}
    public List<FileTime> moments(Path zip) {
        var moments = new ArrayList<>(keys.moments());
        moments.add(TrustedKeys.moment(zip));
        moments.add(TrustedKeys.moment(beside(zip)));
        return List.copyOf(moments);
    }

    static Path beside(Path zip) {
        return zip.resolveSibling(zip.getFileName() + ".sig");
    }

    private TrustedKey signer(byte[] signature, Path zip, String id) {
        var signers = keys.all().stream().filter(it -> it.made(signature, zip)).toList();
        return signers.stream()
                .filter(it -> it.fits(id))
                .findFirst()
                .orElseThrow(() -> notTrusted(signers, id));
    }

    private static PluginRefused notTrusted(List<TrustedKey> signers, String id) {
        if (signers.isEmpty()) {
            return new PluginRefused(
                    "The signature is by no trusted key: the archive was changed after it was signed, or the key is not in trusted-keys.");
        }
        return new PluginRefused(
                "The archive is signed by %s, whose key is trusted for ids that begin with \"%s\", and not for \"%s\"."
                        .formatted(signers.getFirst().name(), signers.getFirst().prefix(), id));
    }

    private static Optional<byte[]> signature(Path zip) {
        var file = beside(zip);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            if (Files.size(file) > LONGEST) {
                throw new PluginRefused(
                        "The file %s is no signature.".formatted(file.getFileName()));
            }
            return Optional.of(Base64.getDecoder().decode(Files.readString(file).strip()));
        } catch (IOException | IllegalArgumentException garbled) {
            throw new PluginRefused("The file %s is no signature.".formatted(file.getFileName()));
        }
    }
}
