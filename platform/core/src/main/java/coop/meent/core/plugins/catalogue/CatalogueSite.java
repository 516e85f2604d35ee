package coop.meent.core.plugins.catalogue;

import coop.meent.api.OutboundException;
import coop.meent.core.outbound.WayOut;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// A catalogue on a web server. It is asked for files and told nothing: no cookie, no name, no list
/// of what is installed.
///
/// @param base ends with `/`
record CatalogueSite(URI base, String allowed) implements CataloguePlace {
    private static final Duration LITTLE = Duration.ofSeconds(10);
    private static final Duration MUCH = Duration.ofSeconds(60);
    private static final long MEGABYTE = 1_000_000;

    /// @throws IllegalArgumentException when it is no address
    static CatalogueSite at(URI address, String allowed) {
        boolean web = List.of("https", "http").contains(String.valueOf(address.getScheme()));
        if (address.getHost() == null || address.getRawUserInfo() != null || !web) {
            throw new IllegalArgumentException("no address: " + address);
        }
        var text = address.toString();
        return new CatalogueSite(URI.create(text.endsWith("/") ? text : text + "/"), allowed);
    }

    @Override
    public void copy(String name, Path target, long most) throws IOException {
        var address = base.resolve(name);
        var time = most > MEGABYTE ? MUCH : LITTLE;
        var host = address.getHost().toLowerCase(Locale.ROOT);
        try {
            var answer =
                    WayOut.unnamed(allowed, time, Math.toIntExact(most))
                            .of("catalogue", List.of(host))
                            .get(address);
            if (answer.status() != 200) {
                throw new IOException("%s answers %d".formatted(address, answer.status()));
            }
            Files.write(target, answer.body());
        } catch (OutboundException none) {
            throw new IOException(none.getMessage(), none);
        }
    }

    @Override
    public List<FileTime> moments() {
        return List.of();
    }
}
