package coop.meent.core.admin.plugins;

import coop.meent.core.plugins.ApiVersion;
import coop.meent.core.plugins.Capability;
import coop.meent.core.plugins.PluginRow;
import coop.meent.core.plugins.catalogue.Catalogue;
import coop.meent.core.plugins.catalogue.CatalogueDesk;
import coop.meent.core.plugins.catalogue.KnownCatalogue;
import coop.meent.core.plugins.catalogue.ListedPlugin;
import coop.meent.core.plugins.catalogue.ListedVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The catalogue, for a page and for programs.
///
/// @param source where it is; empty when the operator named none
/// @param remote whether it is on another machine, and looked into on request alone
/// @param title how it calls itself
/// @param signer whose key vouches for it; empty when nobody's does
/// @param dated when it was made
/// @param readAt when it was read
/// @param failure why the last attempt to read it failed; empty when it did not
/// @param triedAt when that was
/// @param api the version of the api of this site
record CatalogueView(
        String source,
        boolean remote,
        String title,
        String signer,
        Optional<Instant> dated,
        Optional<Instant> readAt,
        String failure,
        Optional<Instant> triedAt,
        String api,
        List<Item> items) {
    /// A plugin in it.
    ///
    /// @param state `new`, `installed`, `newer` or `unfit`: no version works here
    /// @param version the newest that works here, or else the newest
    /// @param released the day on which that came in
    /// @param fits versions of the api with which it works
    /// @param count how many versions there are
    /// @param newest the newest of all
    /// @param installed the version that is installed; empty when none is
    /// @param may what it may do besides its own pages and tables
    /// @param needs other plugins, with the versions that will do
    /// @param warnings about this version
    /// @param installedWarnings about the one that is installed
    record Item(
            String id,
            String name,
            String about,
            String author,
            String licence,
            String homepage,
            String state,
            String version,
            LocalDate released,
            String fits,
            int count,
            String newest,
            String installed,
            List<May> may,
            List<String> needs,
            List<String> warnings,
            List<String> installedWarnings,
            List<Picture> pictures) {
        /// {@return whether it can be fetched}
        public boolean available() {
            return state.equals("new") || state.equals("newer");
        }
    }

    /// Something that a plugin may do.
    ///
    /// @param kind `mail`, `host`, `files` or `jobs`
    /// @param detail the host; empty otherwise
    record May(String kind, String detail) {
        static May of(Capability it) {
            return new May(it.kind().name().toLowerCase(Locale.ROOT), it.detail());
        }
    }

    /// A picture, on this site.
    record Picture(String url, String alt) {}

    static CatalogueView of(
            CatalogueDesk desk,
            KnownCatalogue known,
            Map<String, PluginRow> installed,
            String language) {
        var catalogue = known.catalogue();
        return new CatalogueView(
                desk.source(),
                desk.source().contains("://"),
                catalogue.map(Catalogue::title).orElse(""),
                known.signer(),
                catalogue.map(Catalogue::dated),
                known.readAt(),
                known.failure(),
                known.triedAt(),
                ApiVersion.ours(),
                catalogue.stream()
                        .flatMap(it -> it.plugins().stream())
                        .map(it -> new Sight(desk, it, language).item(installed))
                        .toList());
    }

    /// One plugin, as it is seen from here.
    private record Sight(CatalogueDesk desk, ListedPlugin plugin, String language) {
        Item item(Map<String, PluginRow> installed) {
            var fitting = plugin.newestFor(ApiVersion.ours());
            var shown = fitting.orElse(plugin.versions().getFirst());
            var here =
                    Optional.ofNullable(installed.get(plugin.id()))
                            .filter(it -> !it.gone())
                            .map(PluginRow::version)
                            .orElse("");
            var credit = plugin.credit();
            return new Item(
                    plugin.id(),
                    plugin.name(language),
                    plugin.about(language),
                    credit.author(),
                    credit.licence(),
                    credit.homepage(),
                    state(fitting, here),
                    shown.version(),
                    shown.released(),
                    shown.api(),
                    plugin.versions().size(),
                    plugin.versions().getFirst().version(),
                    here,
                    shown.capabilities().each().stream().map(May::of).toList(),
                    needs(shown),
                    plugin.warnings(shown.version(), language),
                    warnings(here, shown),
                    pictures());
        }

        private List<String> warnings(String here, ListedVersion shown) {
            return here.isEmpty() || here.equals(shown.version())
                    ? List.of()
                    : plugin.warnings(here, language);
        }

        private static List<String> needs(ListedVersion shown) {
            return shown.requires().entrySet().stream()
                    .map(it -> it.getKey() + " " + it.getValue())
                    .sorted()
                    .toList();
        }

        private static String state(Optional<ListedVersion> fitting, String here) {
            if (here.isEmpty()) {
                return fitting.isEmpty() ? "unfit" : "new";
            }
            return fitting.filter(it -> it.isNewerThan(here)).isPresent() ? "newer" : "installed";
        }

        private List<Picture> pictures() {
            return desk.pictures(plugin).stream()
                    .map(it ->
                            new Picture(
                                    CataloguePages.PICTURES + "?of=" + it.sha256(),
                                    it.in(language)))
                    .toList();
        }
    }
}
