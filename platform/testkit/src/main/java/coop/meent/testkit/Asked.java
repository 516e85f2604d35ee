package coop.meent.testkit;

import coop.meent.testkit.AccessMatrix.Row;
import coop.meent.testkit.AccessMatrix.Scene;
import coop.meent.testkit.AccessMatrix.Side;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One cell of the matrix: a line, asked by one of the cast about one side's object.
record Asked(Row row, Cast.Part part, Side object) {
    private static final Pattern PLACEHOLDER = Pattern.compile("[{<]([^}>]+)[}>]");

    Stream<String> difference(Cast cast, Scene scene) {
        var path =
                PLACEHOLDER.matcher(row.path()).replaceAll(it -> scene.value(it.group(1), object));
        var answer = answer(cast.caller(part, row.api()), path, scene);
        var expected = row.statuses().get(part);
        var status = answer.word();
        return status.equals(expected)
                ? Stream.empty()
                : Stream.of(
                        "line %d: %s %s (%s) by the %s is %s, promised %s"
                                .formatted(
                                        row.line(),
                                        row.verb(),
                                        path,
                                        object,
                                        part,
                                        status,
                                        expected));
    }

    private Answer answer(Caller caller, String path, Scene scene) {
        var body = row.body().isEmpty() ? "" : scene.body(row.body(), object);
        if (row.verb().equals("GET")) {
            return caller.get(path);
        }
        return row.api()
                ? caller.send(row.verb(), path, body)
                : caller.post(path, body.isEmpty() ? new String[0] : body.split("&"));
    }
}
