package coop.meent.compass.network;

import coop.meent.api.Principle;
import coop.meent.api.Texts;
import coop.meent.compass.releases.Figures;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A view as a file that spreadsheets open.
final class Files {
    private static final int POINTS = 5;

    private final Texts texts;
    private final Names names;

    Files(Texts texts, Names names) {
        this.texts = texts;
        this.names = names;
    }

    /// {@return what the file is called, without its end}
    String name(Editions.ViewPage page) {
        var quarter = page.head().quarter();
        var code = page.shown().code().replaceAll("[^a-z0-9-]+", "-");
        return "compass-%d-%d-%s".formatted(quarter.year(), quarter.number(), code);
    }

    /// {@return a line for each principle, with a dot in the numbers in every language}
    String csv(Editions.ViewPage page, String language) {
        var figures = page.shown().figures().orElseThrow();
        var about =
                Stream.of(
                        names.of(page.shown().code(), language),
                        page.head().quarter().toText(),
                        Integer.toString(figures.number()));
        var first = about.toList();
        var lines =
                Arrays.stream(Principle.values())
                        .map(it ->
                                line(Stream.concat(first.stream(), cells(it, figures, language))));
        return "\uFEFF"
                + Stream.concat(Stream.of(head(language)), lines).collect(Collectors.joining());
    }

    private String head(String language) {
        var named =
                Stream.of("view", "quarter", "number", "nr", "principle", "from", "to")
                        .map(it -> texts.text(language, "network.column." + it));
        var shares =
                IntStream.rangeClosed(1, POINTS)
                        .mapToObj(it -> texts.text(language, "network.column.share", it));
        return line(Stream.concat(named, shares));
    }

    private static Stream<String> cells(Principle principle, Figures figures, String language) {
        var spread = Objects.requireNonNull(figures.spreads().get(principle));
        return Stream.concat(
                Stream.of(
                        Integer.toString(principle.number()),
                        principle.title(language),
                        spread.from().toPlainString(),
                        spread.to().toPlainString()),
                spread.shares().stream().map(String::valueOf));
    }

    private static String line(Stream<String> cells) {
        return cells.map(it -> "\"" + it.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(",", "", "\r\n"));
    }
}
