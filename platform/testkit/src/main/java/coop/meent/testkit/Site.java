package coop.meent.testkit;

import coop.meent.api.MeentPlugin;
import coop.meent.core.Meent;
import coop.meent.core.Office;
import coop.meent.core.data.Database;
import coop.meent.core.plugins.Folders;
import coop.meent.core.web.Contribution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// A site that runs: the whole platform with plugins, on a real database of its own, reached by
/// HTTP.
public final class Site implements AutoCloseable {
    /// The password of every person whom [#as] makes.
    public static final String PASSWORD = "een lang wachtwoord";

    private final TestDatabase database;
    private final Path folder;
    private final MovableClock clock;
    private final SiteKind kind;
    private final Readers readers;
    private Meent meent;
    private SignedIn people;

    private Site(TestDatabase database, Path folder, MovableClock clock, SiteKind kind) {
        this.database = database;
        this.folder = folder;
        this.clock = clock;
        this.kind = kind;
        this.readers = new Readers(database.superuser());
        this.meent = started(Map.of());
        this.people = new SignedIn(address(meent), meent.people(), database);
    }

    /// Starts a site.
    ///
    /// @param plugins folders with classes and `plugin.json`
    /// @param settings what the operator sets besides, as `NAME=value`
    static Site start(
            List<Path> plugins, MovableClock clock, int connections, List<String> settings) {
        return start(plugins, clock, new SiteKind(connections, settings, false, false));
    }

    /// Starts a site that is filled as a demo, with its plugin's own demo content.
    ///
    /// @param plugin folder with classes and `plugin.json`
    static Site demo(Path plugin, MovableClock clock) {
        return start(List.of(plugin), clock, new SiteKind(4, List.of(), true, false));
    }

    static Site start(List<Path> plugins, MovableClock clock, SiteKind kind) {
        try {
            var folder = Files.createTempDirectory("meent-site");
            var zips = Files.createDirectories(folder.resolve("shipped"));
            Files.createDirectories(folder.resolve("plugins"));
            plugins.forEach(classes -> PluginZip.of(classes, zips));
            var database = TestDatabase.template("core", Site::migrated).copy();
            return new Site(database, folder, clock, kind);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void migrated(TestDatabase empty) {
        Database.open(empty.login(), 1).close();
    }

    private Meent started(Map<String, String> more) {
        return Meent.start(kind.plan(folder, database.login(), clock, more));
    }

    /// Stops the site and starts it again on the same data.
    public void restart() {
        restart(Map.of());
    }

    /// Stops the site and starts it again on the same data.
    ///
    /// @param more settings of this start, by the names of the environment
    public void restart(Map<String, String> more) {
        meent.close();
        meent = started(more);
        people = new SignedIn(address(meent), meent.people(), database);
    }

    /// {@return where it listens}
    public URI address() {
        return address(meent);
    }

    private static URI address(Meent meent) {
        return URI.create("http://127.0.0.1:" + meent.port());
    }

    /// {@return the folder in which it keeps what is not in its database}
    public Path dataFolder() {
        return folder;
    }

    /// {@return the folder in which signed zips of plugins are found}
    public Path pluginFolder() {
        return folder.resolve("plugins");
    }

    public MovableClock clock() {
        return clock;
    }

    /// {@return the plugins that run}
    public List<MeentPlugin> plugins() {
        return meent.plugins();
    }

    /// {@return every route that serves, by who brought it}
    public List<Contribution> contributions() {
        return meent.contributions();
    }

    /// {@return somebody who is not signed in}
    public Caller visitor() {
        return new Caller(address(), Optional.empty());
    }

    /// {@return what a visitor gets}
    public Answer get(String path) {
        return visitor().get(path);
    }

    /// {@return a signed-in person who has shown a second factor; the account is made at the first
    /// time, and the session anew when the clock has moved past its end}
    ///
    /// @param name also the first part of the address: `An Peeters` is an.peeters@example.test
    public Caller as(String name) {
        return people.person(name, false);
    }

    /// {@return a person who gave their password alone; half in when they have a second factor}
    public Caller asWeak(String name) {
        return people.signIn(name, false);
    }

    /// {@return the same, of somebody who runs the site}
    public Caller asWeakAdministrator(String name) {
        return people.signIn(name, true);
    }

    /// {@return the API in a person's name, with a token as the operator's command makes them}
    public Caller weakToken(String name) {
        return people.weakToken(name);
    }

    /// {@return somebody who runs the site, and has shown a second factor}
    public Caller asAdministrator() {
        return people.person(SignedIn.TEAM, true);
    }

    /// {@return the API in a person's name}
    public Caller token(String name) {
        as(name);
        return people.token(name);
    }

    /// {@return the API in the name of somebody who runs the site}
    public Caller administratorToken() {
        asAdministrator();
        return people.token(SignedIn.TEAM);
    }

    /// {@return the address of a person}
    public static String email(String name) {
        return SignedIn.email(name);
    }

    /// Makes an organisation, by the API.
    ///
    /// @return its id
    public long organisation(String name, boolean member) {
        var team = administratorToken();
        var made =
                team.send(
                        "POST",
                        "/api/v1/organisations",
                        "{\"name\":\"%s\",\"legalForm\":\"cv\"}".formatted(name));
        long id = made.expect(201).json().path("id").asLong();
        if (member) {
            var period = "{\"category\":\"small\",\"starts\":\"2020-01-01\"}";
            team.send("POST", "/api/v1/organisations/" + id + "/periods", period).expect(201);
        }
        return id;
    }

    /// Lets a person act for an organisation.
    public void mandate(String name, long organisation, String role) {
        as(name);
        var body =
                "{\"email\":\"%s\",\"role\":\"%s\",\"starts\":\"2020-01-01\"}"
                        .formatted(email(name), role);
        administratorToken()
                .send("POST", "/api/v1/organisations/" + organisation + "/mandates", body)
                .expect(201);
    }

    /// Waits until search, mail and plugins have done everything that happened before.
    public void settled() {
        readers.rest(meent.readers());
    }

    /// Does a scheduled work at once, and waits until everybody has heard of it; by itself none is
    /// done, unless [MeentTest#scheduled] says so.
    ///
    /// @param work owner and name, e.g. `freshness/freshness`
    public void work(String work) {
        meent.work(work);
        settled();
    }

    /// {@return what the operator's commands work with, beside this site}
    public Office office() {
        return Office.open(kind.settings(folder, Map.of()), database.login());
    }

    /// {@return how many statements a page takes, once what it needs is remembered}
    ///
    /// @param asking one request, that may be sent again
    public long statements(Runnable asking) {
        return new Cost(meent::statements).of(asking);
    }

    /// {@return a connection to its database that may do all; the caller closes it}
    public Handle superuser() {
        return database.superuser();
    }

    @Override
    public void close() {
        meent.close();
        readers.close();
        database.close();
        Folders.remove(folder);
    }
}
