package coop.meent.core.plugins;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Who made a plugin, and what it looks like.
///
/// @param author a person or an organisation; may be empty
/// @param licence its name, e.g. `EUPL-1.2`; may be empty
/// @param homepage where more is told of it, over https
/// @param screenshots pictures of it
public record Credits(
        String author, String licence, Optional<URI> homepage, List<Screenshot> screenshots) {
    private static final Pattern PICTURE =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,80}\\.(png|jpg|jpeg|webp)");

    /// A picture of a plugin.
    ///
    /// @param file its name, without a folder
    /// @param alt what is to be seen, by language
    public record Screenshot(String file, Map<String, String> alt) {
        static Screenshot read(Fields fields) {
            var file = fields.needed("file");
            if (!file.isEmpty() && !PICTURE.matcher(file).matches()) {
                fields.wrong(
                        "file",
                        "\"%s\" is no name of a png, jpg or webp without a folder."
                                .formatted(file));
            }
            return new Screenshot(file, fields.words("alt", true));
        }
    }

    static Credits read(Fields fields) {
        return new Credits(
                fields.text("author"),
                fields.text("licence"),
                homepage(fields),
                fields.objects("screenshots", Screenshot::read));
    }

    private static Optional<URI> homepage(Fields fields) {
        var text = fields.text("homepage");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var address = new URI(text);
            if ("https".equals(address.getScheme()) && address.getHost() != null) {
                return Optional.of(address);
            }
        } catch (URISyntaxException garbled) {
            // said below, as of any other that cannot be followed
        }
        fields.wrong("homepage", "\"%s\" is no address that begins with https://.".formatted(text));
        return Optional.empty();
    }
}
