package coop.meent.core.seals;

import coop.meent.api.Seals;
import coop.meent.core.plugins.settings.SecretBox;
import coop.meent.core.web.Secrets;
import java.nio.file.Path;
import java.util.Optional;

/// The seals of one plugin. Its key is read when it is first needed, so that a site which seals
/// nothing has none.
public final class SealDoor implements Seals {
    private final Path data;
    private final String plugin;

    /// @param data the folder in which the key is kept
    public SealDoor(Path data, String plugin) {
        this.data = data;
        this.plugin = plugin;
    }

    @Override
    public String close(String place, String text) {
        return box().close(place, text);
    }

    @Override
    public Optional<String> open(String place, String sealed) {
        return box().open(place, sealed);
    }

    private SecretBox box() {
        return new SecretBox(new Secrets(SealKey.in(data)).key("plugin:" + plugin));
    }
}
