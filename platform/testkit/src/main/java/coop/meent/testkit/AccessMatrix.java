package coop.meent.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who gets which status from every route, as a file says that was written from what was promised,
/// not from what the code does.
///
/// The file has a line for each route, `verb,path,object,body` and a status for the visitor, the
/// member, the member of another organisation, the representative and the administrator. `own`
/// means an object of the first member's organisation, `other` one of the other's; a route with a
/// parameter needs both, one without says `-`. `{id:draft}` in a path asks the [Scene] for a draft.
/// `login` stands for being led to the sign-in page. Lines that begin with `#` explain.
public final class AccessMatrix {
    private static final int COLUMNS = 9;

    private final List<Row> rows;

    private AccessMatrix(List<Row> rows) {
        this.rows = rows;
    }

    /// Whose the object is that a request is about.
    public enum Side {
        /// Of the organisation of the member and of the representative.
        OWN,
        /// Of the other member's organisation.
        OTHER
    }

    /// What requests are about. Each call makes something new, so that no request finds what an
    /// earlier one has changed.
    public interface Scene {
        /// {@return what stands for a placeholder, e.g. the id of a draft for `id:draft`}
        String value(String placeholder, Side object);

        /// {@return the body of that name: form fields `a=1&b=2`, unencoded, for a page; JSON for
        /// the API}
        String body(String name, Side object);
    }

    /// A line of the file.
    ///
    /// @param statuses what each part is promised
    record Row(
            int line,
            String verb,
            String path,
            String object,
            String body,
            Map<Cast.Part, String> statuses) {
        static Row of(int line, String text) {
            var cells = Stream.of(text.split(",", -1)).map(String::strip).toList();
            if (cells.size() != COLUMNS) {
                throw new AssertionError("line %d has %d cells".formatted(line, cells.size()));
            }
            return new Row(
                    line,
                    cells.get(0),
                    cells.get(1),
                    cells.get(2),
                    cells.get(3),
                    statuses(cells.subList(4, COLUMNS).iterator()));
        }

        // the columns stand in the order of the parts
        private static Map<Cast.Part, String> statuses(Iterator<String> cells) {
            var statuses = new EnumMap<Cast.Part, String>(Cast.Part.class);
            for (var part : Cast.Part.values()) {
                statuses.put(part, cells.next());
            }
            return statuses;
        }

        String route() {
            return OwnedRoutes.route(verb, path);
        }

        boolean api() {
            return path.startsWith("/api/v1/");
        }

        boolean asks() {
            return path.contains("{") || path.contains("<");
        }

        List<Side> objects() {
            return switch (object) {
                case "own" -> List.of(Side.OWN);
                case "other" -> List.of(Side.OTHER);
                case "-" -> List.of();
                case "both" -> List.of(Side.OWN, Side.OTHER);
                default -> throw new AssertionError("line " + line + ": whose is " + object + "?");
            };
        }
    }

    /// {@return the matrix that a file holds}
    public static AccessMatrix read(Path csv) {
        try {
            var lines = Files.readAllLines(csv);
            var rows = new ArrayList<Row>();
            for (int i = 1; i < lines.size(); i++) {
                if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                    rows.add(Row.of(i + 1, lines.get(i)));
                }
            }
            return new AccessMatrix(rows);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// {@return routes without a line, lines without a route, and objects of one side only}
    ///
    /// @param owner `core` or the plugin whose routes are meant
    public List<String> gaps(Site site, String owner) {
        var known = rows.stream().map(Row::route).collect(Collectors.toSet());
        var gaps = new ArrayList<>(OwnedRoutes.of(site, owner).gaps(known));
        rows.stream()
                .filter(this::oneSided)
                .map(it -> "one side only: line " + it.line())
                .forEach(gaps::add);
        return gaps;
    }

    private boolean oneSided(Row row) {
        var sides =
                rows.stream()
                        .filter(it -> it.path().equals(row.path()) && it.verb().equals(row.verb()))
                        .flatMap(it -> it.objects().stream())
                        .distinct()
                        .count();
        return row.asks() ? sides != 2 : sides == 1;
    }

    /// {@return every answer that differs from the file, in words}
    public List<String> differences(Cast cast, Scene scene) {
        return rows.stream().flatMap(row -> differences(row, cast, scene)).toList();
    }

    private static Stream<String> differences(Row row, Cast cast, Scene scene) {
        var objects = row.objects().isEmpty() ? List.of(Side.OWN) : row.objects();
        return objects.stream()
                .flatMap(object ->
                        Stream.of(Cast.Part.values())
                                .flatMap(part ->
                                        new Asked(row, part, object).difference(cast, scene)));
    }
}
