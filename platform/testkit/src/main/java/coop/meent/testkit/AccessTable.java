package coop.meent.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who gets which answer from every route, where a plugin has parts of its own, such as who comes
/// to an evening by a link: a file says so that was written from what was promised.
///
/// The file has a line for each route: `verb,path`, a status for every part, and the body, JSON or
/// form fields `a=1&b=2`, which may hold commas. `{scan:open}` asks the [Scene] for what stands
/// there. `login` stands for being led to the sign-in page. Lines that begin with `#` explain.
///
/// @param <P> the parts, in the order of the columns
public final class AccessTable<P extends Enum<P>> {
    private static final Pattern WORD = Pattern.compile("\\{([a-z]+(?::[A-Za-z0-9:-]+)?)}");

    private final List<P> parts;
    private final List<Row> rows;

    private AccessTable(List<P> parts, List<Row> rows) {
        this.parts = parts;
        this.rows = rows;
    }

    /// Who plays the parts.
    public interface Players<P> {
        /// {@return a browser in which they are signed in, if they can}
        Caller as(P part);

        /// {@return a program that acts for them, if one may}
        Caller token(P part);
    }

    /// What requests are about. What is made for one of them serves the next until somebody has
    /// changed it.
    public interface Scene<P> {
        /// {@return what stands for the word, made anew}
        String value(String word, P part);

        /// {@return whether each part has one of its own, as the secret of a link}
        default boolean personal(String word) {
            return false;
        }
    }

    private record Row(String verb, String path, List<String> promised, String body) {
        static Row of(String line, int parts) {
            int columns = parts + 3;
            var cells = Stream.of(line.split(",", columns)).map(String::strip).toList();
            if (cells.size() != columns) {
                throw new AssertionError("%d cells: %s".formatted(cells.size(), line));
            }
            return new Row(
                    cells.get(0), cells.get(1), cells.subList(2, columns - 1), cells.getLast());
        }

        String route() {
            return OwnedRoutes.route(verb, path);
        }

        boolean reads() {
            return verb.equals("GET");
        }

        Answer ask(Caller caller, String path, String body) {
            if (reads()) {
                return caller.get(path);
            }
            return api()
                    ? caller.send(verb, path, body)
                    : caller.post(path, body.isEmpty() ? new String[0] : body.split("&", -1));
        }

        boolean api() {
            return path.startsWith("/api/");
        }
    }

    /// {@return the table that a file holds}
    public static <P extends Enum<P>> AccessTable<P> read(Path csv, Class<P> parts) {
        var all = List.of(parts.getEnumConstants());
        try (var lines = Files.lines(csv)) {
            return new AccessTable<>(
                    all,
                    lines.skip(1)
                            .filter(it -> !it.isBlank() && !it.startsWith("#"))
                            .map(it -> Row.of(it, all.size()))
                            .toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// {@return routes without a line, and lines without a route}
    public List<String> gaps(Site site, String owner) {
        var known = rows.stream().map(Row::route).collect(Collectors.toSet());
        return OwnedRoutes.of(site, owner).gaps(known);
    }

    /// {@return every answer that differs from the file, in words}
    public List<String> differences(Players<P> players, Scene<P> scene) {
        return rows.stream().flatMap(it -> new Line(it, players, scene).differences()).toList();
    }

    /// A line of the file, asked by everybody.
    private final class Line {
        private final Map<String, String> made = new HashMap<>();
        private final Row row;
        private final Players<P> players;
        private final Scene<P> scene;

        Line(Row row, Players<P> players, Scene<P> scene) {
            this.row = row;
            this.players = players;
            this.scene = scene;
        }

        Stream<String> differences() {
            return parts.stream().flatMap(this::difference);
        }

        private Stream<String> difference(P part) {
            var answered = answer(part).word();
            var promised = row.promised().get(parts.indexOf(part));
            return answered.equals(promised)
                    ? Stream.empty()
                    : Stream.of(
                            "%s %s by %s is %s, promised %s"
                                    .formatted(row.verb(), row.path(), part, answered, promised));
        }

        private Answer answer(P part) {
            var caller = row.api() ? players.token(part) : players.as(part);
            var path = filled(row.path(), part);
            var answer = row.ask(caller, path, row.reads() ? "" : filled(row.body(), part));
            if (!row.reads() && answer.status() < 400 && !answer.word().equals("login")) {
                made.clear();
            }
            return answer;
        }

        private String filled(String text, P part) {
            boolean own = WORD.matcher(text).results().anyMatch(it -> scene.personal(it.group(1)));
            return made.computeIfAbsent(
                    own ? part + " " + text : text,
                    _ -> WORD.matcher(text).replaceAll(it -> scene.value(it.group(1), part)));
        }
    }
}
