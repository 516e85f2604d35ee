package coop.meent.knowledge.exchange;

import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Taken;
import coop.meent.api.Viewer;
import coop.meent.knowledge.articles.ArticleDesk;
import coop.meent.knowledge.articles.ArticlesPart;
import coop.meent.knowledge.articles.Attachments;
import coop.meent.knowledge.exchange.Import.State;
import coop.meent.knowledge.exchange.Perusal.Taking;
import coop.meent.knowledge.shelves.Collection;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

/// Takes in a folder that is sent, and lays it ready with all that is to be told of it.
final class Reception {
    /// In bytes.
    static final long LARGEST = 100_000_000;

    private static final int LONGEST_NAME = 200;

    private final Platform platform;
    private final ArticleDesk desk;
    private final Attachments attachments;
    private final Imports imports;

    Reception(Platform platform, ArticlesPart articles, Imports imports) {
        this.platform = platform;
        this.desk = articles.desk();
        this.attachments = articles.attachments();
        this.imports = imports;
    }

    /// A file that was sent.
    record Sent(String name, long bytes, Supplier<InputStream> content) {}

    /// Lays ready what is in a file.
    ///
    /// @return the id of the import
    /// @throws Unfit when there is no file, or nothing that can be read; then nothing is kept
    long send(Viewer viewer, Collection collection, Optional<Sent> sent) {
        var file =
                sent.filter(it -> it.bytes() > 0)
                        .orElseThrow(() -> new Unfit("exchange.unfit.none"));
        if (file.bytes() > LARGEST) {
            throw new Unfit("exchange.unfit.large");
        }
        var language = collection.language().isEmpty() ? viewer.language() : collection.language();
        try (var bundle = Bundle.of(file.name(), file.content().get())) {
            var sectors = Set.copyOf(platform.organisations().sectors());
            var perusal =
                    new Perusal(platform.markdown(), desk, sectors, collection.id(), language);
            var found = perusal.of(bundle, path -> take(viewer, bundle, path));
            if (found.texts() + found.refused() == 0) {
                throw new Unfit("exchange.unfit.empty");
            }
            return imports.lay(viewer, folder(viewer, collection, file, language, found), found);
        }
    }

    private Taking take(Viewer viewer, Bundle bundle, String path) {
        try (var content = bundle.open(path)) {
            var name = Paths.name(path);
            return switch (platform.files().take(viewer, Attachments.SHELF, name, content)) {
                case Taken.Fine(var file) ->
                        new Taking.Kept(attachments.send(viewer, file, "").file());
                case Taken.Refused(var problem) -> new Taking.Refused(problem);
                case Taken.Nothing _ -> refused("exchange.remark.file");
            };
        } catch (IOException broken) {
            return refused("exchange.remark.broken");
        }
    }

    private static Taking refused(String key) {
        return new Taking.Refused(Problem.of("file", key));
    }

    private Import folder(
            Viewer viewer, Collection collection, Sent file, String language, Perusal.Found found) {
        return new Import(
                0,
                collection.id(),
                viewer.person(),
                platform.clock().instant(),
                file.name().substring(0, Math.min(file.name().length(), LONGEST_NAME)),
                language,
                State.READY,
                false,
                found.texts(),
                found.left(),
                found.refused(),
                0,
                0,
                OptionalLong.empty());
    }
}
