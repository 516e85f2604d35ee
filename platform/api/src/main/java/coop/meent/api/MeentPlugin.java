package coop.meent.api;

import java.util.List;

/// The one contract between the platform and a plugin: everything a plugin brings, as data.
///
/// The class is named in `plugin.json` and has one public constructor that takes a [Platform].
/// Every method has an empty default, so a plugin overrides what it has and nothing else, and the
/// platform can grow a method without breaking a plugin that is already compiled.
///
/// @since 1.0
public interface MeentPlugin {
    /// {@return the pages, each below `/<plugin id>`}
    default List<Route> routes() {
        return List.of();
    }

    /// {@return the API, each below `/api/v1/<plugin id>`, spoken in JSON}
    default List<Route> apiRoutes() {
        return List.of();
    }

    /// {@return what can be found by the site's search: exactly the `searchTypes` of `plugin.json`}
    default List<SearchSource> searchSources() {
        return List.of();
    }

    /// {@return the entries of the main menu, in their order}
    default List<MenuEntry> menu() {
        return List.of();
    }

    /// {@return work that the platform calls at its hour; needs the capability `jobs`}
    default List<ScheduledWork> scheduledWork() {
        return List.of();
    }

    /// {@return the kinds of events of which the plugin lets people hear}
    default List<NoticeKind> noticeKinds() {
        return List.of();
    }

    /// {@return what to write into an empty site that was started with `--demo`}
    default List<DemoContent> demoContent() {
        return List.of();
    }

    /// {@return what tells which things wait for a person or for the team}
    default List<WaitingSource> waiting() {
        return List.of();
    }

    /// {@return what tells which roles a member could play}
    default List<RoleSource> roles() {
        return List.of();
    }

    /// {@return what members write here, and whoever sees it may report}
    default List<Reportable> reportables() {
        return List.of();
    }

    /// {@return what tells calendars which things there are}
    default List<CalendarSource> calendars() {
        return List.of();
    }

    /// {@return the shelves on which it keeps files; needs the capability `files`}
    default List<FileShelf> fileShelves() {
        return List.of();
    }

    /// {@return the kinds of things of which people are asked whether they are still correct}
    default List<FreshnessKind> freshness() {
        return List.of();
    }

    /// {@return what it does when something happened elsewhere}
    default List<Listener<?>> listeners() {
        return List.of();
    }

    /// {@return what it adds to pages of others}
    default List<Fragment> fragments() {
        return List.of();
    }

    /// {@return the questions that it answers for others}
    default List<Fact> facts() {
        return List.of();
    }

    /// {@return the kinds of work that it does in steps, while somebody looks on}
    default List<LongWork> longWork() {
        return List.of();
    }

    /// {@return what the operator can ask of it: exactly the `commands` of `plugin.json`}
    default List<Command> commands() {
        return List.of();
    }
}
