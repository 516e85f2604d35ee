package coop.meent.api;

import java.util.List;
import java.util.function.Function;

/// A plugin that is a list of parts, each of which brings what its package has. What several parts
/// bring is listed in the order of the parts.
///
/// @since 1.0
public interface CompositePlugin extends MeentPlugin {
    /// {@return the parts, always the same ones}
    List<MeentPlugin> parts();

    @Override
    default List<Route> routes() {
        return all(MeentPlugin::routes);
    }

    @Override
    default List<Route> apiRoutes() {
        return all(MeentPlugin::apiRoutes);
    }

    @Override
    default List<SearchSource> searchSources() {
        return all(MeentPlugin::searchSources);
    }

    @Override
    default List<MenuEntry> menu() {
        return all(MeentPlugin::menu);
    }

    @Override
    default List<ScheduledWork> scheduledWork() {
        return all(MeentPlugin::scheduledWork);
    }

    @Override
    default List<NoticeKind> noticeKinds() {
        return all(MeentPlugin::noticeKinds);
    }

    @Override
    default List<DemoContent> demoContent() {
        return all(MeentPlugin::demoContent);
    }

    @Override
    default List<WaitingSource> waiting() {
        return all(MeentPlugin::waiting);
    }

    @Override
    default List<RoleSource> roles() {
        return all(MeentPlugin::roles);
    }

    @Override
    default List<Reportable> reportables() {
        return all(MeentPlugin::reportables);
    }

    @Override
    default List<CalendarSource> calendars() {
        return all(MeentPlugin::calendars);
    }

    @Override
    default List<FileShelf> fileShelves() {
        return all(MeentPlugin::fileShelves);
    }

    @Override
    default List<FreshnessKind> freshness() {
        return all(MeentPlugin::freshness);
    }

    @Override
    default List<Listener<?>> listeners() {
        return all(MeentPlugin::listeners);
    }

    @Override
    default List<Fragment> fragments() {
        return all(MeentPlugin::fragments);
    }

    @Override
    default List<Fact> facts() {
        return all(MeentPlugin::facts);
    }

    @Override
    default List<LongWork> longWork() {
        return all(MeentPlugin::longWork);
    }

    @Override
    default List<Command> commands() {
        return all(MeentPlugin::commands);
    }

    private <T> List<T> all(Function<MeentPlugin, List<T>> what) {
        return parts().stream().map(what).flatMap(List::stream).toList();
    }
}
