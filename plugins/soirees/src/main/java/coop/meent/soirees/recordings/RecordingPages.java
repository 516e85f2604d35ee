package coop.meent.soirees.recordings;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.Search;
import coop.meent.api.StoredFile;
import coop.meent.api.StoredFiles;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Events;
import coop.meent.soirees.registrations.Own;
import coop.meent.soirees.registrations.OwnDoor;
import coop.meent.soirees.typed.Asked;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What can be watched again, for whom may see it.
final class RecordingPages {
    private static final String ONE = "/recordings/{recording}";
    private static final String TYPE = "text/vtt; charset=utf-8";
    private static final int PAGE = 20;
    private static final int MOST = 50;

    private final Recordings recordings;
    private final StoredFiles files;
    private final Search search;
    private final Events events;

    RecordingPages(Platform platform, Recordings recordings, Events events) {
        this.recordings = recordings;
        this.files = platform.files();
        this.search = platform.search();
        this.events = events;
    }

    List<Route> routes(OwnDoor door) {
        var all = Access.EVERYONE;
        var routes = new ArrayList<Route>();
        routes.add(Route.get("/recordings", all, this::list));
        routes.add(Route.get(ONE, all, this::show).sample("/recordings/1"));
        routes.add(
                Route.get(ONE + "/captions.vtt", all, this::captions)
                        .sample("/recordings/1/captions.vtt"));
        routes.add(
                Route.get(ONE + "/elsewhere", all, this::elsewhere)
                        .sample("/recordings/1/elsewhere"));
        routes.addAll(door.get("/watch", this::watch));
        return routes;
    }

    private void list(Context ctx) {
        var viewer = Viewer.of(ctx);
        var query = Asked.query(ctx);
        var words = query.apply("q").strip();
        List<Search.Hit> hits =
                words.isEmpty()
                        ? List.of()
                        : search.find(viewer, words, Set.of(Recording.TYPE), MOST);
        var slice = recordings.list(viewer, query.apply("cursor"), PAGE);
        ctx.render(
                "soirees/recordings/list.peb",
                Map.of(
                        "q", words,
                        "hits", hits,
                        "recordings", slice.items(),
                        "next",
                                slice.next()
                                        .map(it -> "/soirees/recordings?cursor=" + it)
                                        .orElse(""),
                        "signedIn", viewer.signedIn()));
    }

    private void show(Context ctx) {
        var viewer = Viewer.of(ctx);
        var it = recordings.find(viewer, Asked.id(ctx, "recording"));
        var event = events.find(Viewer.system("soirees.recordings"), it.event());
        ctx.render(
                "soirees/recordings/show.peb",
                Map.of(
                        "player", player(it, it.path()),
                        "event", event,
                        "knows", events.sight().sees(viewer, event),
                        "organises", events.sight().organises(viewer, event)));
    }

    private Player player(Recording it, String path) {
        return Player.of(it, stored(it), path + "/captions.vtt", path + "/elsewhere");
    }

    private Optional<StoredFile> stored(Recording it) {
        var file = it.source().file();
        return file.isEmpty() ? Optional.empty() : files.find(file);
    }

    private void captions(Context ctx) {
        captions(ctx, recordings.find(Viewer.of(ctx), Asked.id(ctx, "recording")));
    }

    private static void captions(Context ctx, Recording it) {
        if (it.source().captions().isEmpty()) {
            throw MeentException.notFound("captions of " + it.subject());
        }
        ctx.contentType(TYPE).result(it.source().captions());
    }

    private void elsewhere(Context ctx) {
        elsewhere(ctx, recordings.find(Viewer.of(ctx), Asked.id(ctx, "recording")), "");
    }

    private static void elsewhere(Context ctx, Recording it, String back) {
        var link = it.source().link();
        if (link.isEmpty()) {
            throw MeentException.notFound("other place of " + it.subject());
        }
        ctx.render(
                "soirees/recordings/elsewhere.peb",
                Map.of(
                        "recording",
                        it,
                        "link",
                        link,
                        "host",
                        Links.host(link),
                        "back",
                        back.isEmpty() ? it.path() : back));
    }

    // one page with all of it, since whoever has a link has no other pages
    private void watch(Context ctx, Own own) {
        var viewer = Viewer.of(ctx);
        var path = own.path() + "/watch";
        var asked = Asked.number(Asked.query(ctx).apply("recording"), 18);
        if (asked.isEmpty()) {
            var all = recordings.of(viewer, own);
            ctx.render(
                    "soirees/recordings/watch.peb",
                    Map.of("own", own, "recordings", all, "players", List.of(), "path", path));
            return;
        }
        part(ctx, own, recordings.find(viewer, own, asked.get()), path);
    }

    private void part(Context ctx, Own own, Recording it, String path) {
        var one = path + "?recording=" + it.id() + "&part=";
        switch (Asked.query(ctx).apply("part")) {
            case "captions" -> captions(ctx, it);
            case "elsewhere" -> elsewhere(ctx, it, path + "?recording=" + it.id());
            case "file" -> file(ctx, it);
            default -> {
                var player = Player.of(it, stored(it), one + "captions", one + "elsewhere");
                ctx.render(
                        "soirees/recordings/watch.peb",
                        Map.of(
                                "own",
                                own,
                                "recordings",
                                List.of(),
                                "players",
                                List.of(player.from(one + "file")),
                                "path",
                                path));
            }
        }
    }

    private void file(Context ctx, Recording it) {
        var file = stored(it).orElseThrow(() -> MeentException.notFound("file of " + it.subject()));
        ctx.writeSeekableStream(files.open(file.id()), file.mediaType(), file.size());
    }
}
