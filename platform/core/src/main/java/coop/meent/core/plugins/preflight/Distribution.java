package coop.meent.core.plugins.preflight;

import coop.meent.core.plugins.PluginRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The zip of a release of Meent. Nothing of it is run.
///
/// @param plugins that come along
public record Distribution(Release release, List<Offer> plugins) {
    private static final Pattern API = Pattern.compile("[^/]+/lib/meent-api-[^/]+\\.jar");
    private static final Pattern PLUGIN = Pattern.compile("[^/]+/plugins/[^/]+\\.zip");

    /// Reads it.
    ///
    /// @throws PluginRefused when it is none
    public static Distribution in(Path zip) {
        try (var file = new ZipFile(zip.toFile())) {
            return new Distribution(release(file), plugins(file));
        } catch (IOException no) {
            throw new PluginRefused(
                    "%s is no distribution of Meent: %s.".formatted(zip, no.getMessage()), no);
        }
    }

    private static Release release(ZipFile file) throws IOException {
        var jars = entries(file, API);
        if (jars.size() != 1) {
            throw new IOException("it has no lib/meent-api-….jar");
        }
        try (var in = file.getInputStream(jars.getFirst())) {
            return Release.in(in);
        }
    }

    private static List<Offer> plugins(ZipFile file) throws IOException {
        var plugins = new ArrayList<Offer>();
        for (var entry : entries(file, PLUGIN)) {
            try (var in = file.getInputStream(entry)) {
                PluginFacts.inZip(in)
                        .map(it -> new Offer(it, Offer.Source.DISTRIBUTION))
                        .ifPresent(plugins::add);
            }
        }
        return List.copyOf(plugins);
    }

    private static List<? extends ZipEntry> entries(ZipFile file, Pattern names) {
        return Collections.list(file.entries()).stream()
                .filter(it -> names.matcher(it.getName()).matches())
                .toList();
    }
}
