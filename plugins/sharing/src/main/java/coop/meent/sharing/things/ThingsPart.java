package coop.meent.sharing.things;

import coop.meent.api.FileShelf;
import coop.meent.api.Fragment;
import coop.meent.api.FreshnessKind;
import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.api.Reportable;
import coop.meent.api.RoleSource;
import coop.meent.api.Route;
import coop.meent.api.SearchSource;
import coop.meent.sharing.nearness.Postcodes;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/// What this package brings to the plugin, and its doors for the packages above it.
public final class ThingsPart implements MeentPlugin {
    private final Platform platform;
    private final ThingStore store = new ThingStore();
    private final Postcodes postcodes = Postcodes.read();
    private final Sight sight;
    private final Kept kept;
    private final ThingDesk desk;
    private final ThingReader reader;
    private final ThingPages pages;
    private final OwnerPages owners;
    private final AtHome home;
    private final ThingApi api;
    private final Photos photos;
    private final PhotoPages photoPages;
    private final PhotoApi photoApi;

    private ThingsPart(Platform platform) {
        this.platform = platform;
        this.sight = new Sight(platform.audiences());
        this.kept = new Kept(platform.clock().getZone());
        this.desk = new ThingDesk(platform, store, sight, kept, platform.clock());
        this.reader = new ThingReader(platform.audiences(), postcodes);
        var things = new Things(platform, store, sight, postcodes);
        var views = new Views(platform, sight);
        this.pages = new ThingPages(platform, things, views, postcodes, sight);
        this.photos = new Photos(platform, store, sight);
        this.photoPages = new PhotoPages(platform, desk, photos);
        this.photoApi = new PhotoApi(platform, things, photos);
        this.owners = new OwnerPages(platform, desk, things, views, reader);
        this.home = new AtHome(platform, things, views);
        this.api =
                new ThingApi(desk, things, views, reader, new ThingApi.Sources(postcodes, sight));
    }

    public static ThingsPart in(Platform platform) {
        return new ThingsPart(platform);
    }

    @Override
    public List<Route> routes() {
        return Stream.of(owners.routes(), photoPages.routes(), pages.routes())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Route> apiRoutes() {
        return Stream.concat(api.routes().stream(), photoApi.routes().stream()).toList();
    }

    @Override
    public List<SearchSource> searchSources() {
        return List.of(new ThingSearch(store, platform));
    }

    @Override
    public List<Fragment> fragments() {
        return List.of(home.fragment());
    }

    @Override
    public List<RoleSource> roles() {
        return List.of(home::roles);
    }

    @Override
    public List<FileShelf> fileShelves() {
        return List.of(photos.shelf());
    }

    @Override
    public List<Reportable> reportables() {
        return List.of(new ThingCare(store, sight).reportable());
    }

    @Override
    public List<FreshnessKind> freshness() {
        return List.of(StillThere.kind(platform.transactions(), store, sight, desk));
    }

    /// Has changes of rules keep what was agreed; while the plugin is wired.
    public void heed(Promises promises) {
        kept.heed(promises);
    }

    public ThingDesk desk() {
        return desk;
    }

    /// {@return the desk as it was at another time, for a site that is to look lived in}
    public ThingDesk desk(Clock then) {
        return new ThingDesk(platform, store, sight, kept, then);
    }

    public ThingStore store() {
        return store;
    }

    public Sight sight() {
        return sight;
    }

    /// {@return what makes sheets of what people type}
    public ThingReader reader() {
        return reader;
    }

    public Photos photos() {
        return photos;
    }

    public Postcodes postcodes() {
        return postcodes;
    }
}
