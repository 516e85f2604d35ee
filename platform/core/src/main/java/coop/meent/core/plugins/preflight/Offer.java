package coop.meent.core.plugins.preflight;

import coop.meent.core.plugins.PluginRefused;
import coop.meent.core.plugins.trust.Vouching;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A version of a plugin that could be had.
public record Offer(PluginFacts facts, Source source) {
    /// Where it lies.
    public enum Source {
        DISTRIBUTION("the distribution"),
        FOLDER("the folder plugins"),
        CATALOGUE("the catalogue");

        private final String words;

        Source(String words) {
            this.words = words;
        }

        /// {@return whether a start takes it in by itself}
        boolean comesAlong() {
            return this != CATALOGUE;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /// {@return what the zips in a folder offer for which somebody vouches; nothing when it is not
    /// there}
    static List<Offer> in(Path folder, Source source, Vouching vouching) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(".zip"))
                    .sorted()
                    .flatMap(it -> vouched(it, source, vouching).stream())
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static Optional<Offer> vouched(Path zip, Source source, Vouching vouching) {
        try {
            var offer = zip(zip, source);
            offer.ifPresent(it -> vouching.of(zip, it.facts().id()));
            return offer;
        } catch (PluginRefused notTrusted) {
            return Optional.empty();
        }
    }

    /// {@return what a zip offers; empty when it is none of a plugin}
    static Optional<Offer> zip(Path zip, Source source) {
        return PluginFacts.inZip(zip).map(it -> new Offer(it, source));
    }
}
