package coop.meent.knowledge.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/// Documents of others, and what must be true of them once they were brought in.
final class Corpus {
    private static final Pattern HEAD =
            Pattern.compile(
                    "\\A\uFEFF?---[ \t]*\r?\n((?:(?!---)[^\r\n]*\r?\n)*)---[ \t]*(?:\r?\n|\\z)");
    private static final Set<String> KNOWN =
            Set.of(
                    "title",
                    "summary",
                    "language",
                    "kind",
                    "tags",
                    "legalForm",
                    "position",
                    "owner",
                    "authors",
                    "reviewBy",
                    "translationOf");

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final Map<String, Document> documents = new HashMap<>();

    /// A document, taken apart by this class alone.
    record Document(String path, String head, String body) {
        static Document of(String path, String content) {
            var head = HEAD.matcher(content);
            boolean has =
                    head.find()
                            && head.group(1).matches("(?s)(?:\\s*|#[^\n]*\n)*[\\p{L}\"'][^\n]*:.*");
            var body = has ? content.substring(head.end()) : content.replaceFirst("^\uFEFF", "");
            return new Document(path, has ? head.group(1) : "", body);
        }

        LinkScanner scanner() {
            return new LinkScanner(body);
        }
    }

    /// A link of a document to another one of the corpus, or to a heading.
    ///
    /// @param at its place among the links of its document
    record Inside(String from, int at, String to, String anchor) {}

    Corpus(Map<String, byte[]> files) {
        files.forEach((path, bytes) -> {
            var name = Normalizer.normalize(path, Normalizer.Form.NFC);
            this.files.put(name, bytes);
            if (name.toLowerCase(Locale.ROOT).matches(".*\\.(md|markdown)")) {
                documents.put(name, Document.of(name, text(bytes)));
            }
        });
    }

    /// {@return what lies in a folder}
    static Corpus in(Path folder) {
        var files = new HashMap<String, byte[]>();
        try (var all = Files.walk(folder)) {
            for (var it : all.filter(Files::isRegularFile).toList()) {
                if (!it.getFileName().toString().startsWith(".")) {
                    files.put(folder.relativize(it).toString(), Files.readAllBytes(it));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Corpus(files);
    }

    SortedMap<String, byte[]> files() {
        return files;
    }

    int size() {
        return documents.size();
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// Every text is in the export, equal to the byte outside of destinations, and so are the lines
    /// of its head that nobody here knows.
    void isIn(Map<String, byte[]> export) {
        for (var it : documents.values()) {
            assertThat(export).containsKey(it.path());
            var out = Document.of(it.path(), text(export.getOrDefault(it.path(), new byte[0])));
            assertThat(out.scanner().withoutDestinations())
                    .as(it.path())
                    .isEqualTo(it.scanner().withoutDestinations());
            assertThat(unknown(out.head())).as(it.path()).isEqualTo(unknown(it.head()));
        }
    }

    private static List<String> unknown(String head) {
        var lines = new ArrayList<String>();
        boolean known = false;
        for (var line : head.split("(?<=\n)", -1)) {
            boolean key = line.matches("(?s)[\\p{L}_\"'][^:]*:.*");
            boolean loose = line.isBlank() || line.startsWith("#");
            if (key || loose) {
                known = key && KNOWN.contains(line.substring(0, line.indexOf(':')));
            }
            if (!known && !line.isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }

    /// {@return the links to documents and headings of the corpus}
    List<Inside> inside() {
        var inside = new ArrayList<Inside>();
        for (var document : documents.values()) {
            var links = document.scanner().links();
            for (int at = 0; at < links.size(); at++) {
                int place = at;
                target(document.path(), links.get(at).destination())
                        .ifPresent(it ->
                                inside.add(
                                        new Inside(
                                                document.path(), place, it.path(), it.anchor())));
            }
        }
        return inside;
    }

    private record Target(String path, String anchor) {}

    private Optional<Target> target(String from, String destination) {
        if (destination.matches("(?is)[a-z][a-z0-9+.-]*:.*|//.*") || destination.isEmpty()) {
            return Optional.empty();
        }
        int hash = destination.indexOf('#');
        var file = hash < 0 ? destination : destination.substring(0, hash);
        var path = file.isEmpty() ? from : path(from, decoded(file));
        if (!documents.containsKey(path)) {
            return Optional.empty();
        }
        var anchor = hash < 0 ? "" : decoded(destination.substring(hash + 1));
        if (anchor.isEmpty()) {
            return file.isEmpty() ? Optional.empty() : Optional.of(new Target(path, ""));
        }
        boolean known =
                Objects.requireNonNull(documents.get(path)).scanner().anchors().contains(anchor);
        return Optional.of(new Target(path, known ? anchor : "?"));
    }

    private static String path(String from, String relative) {
        var there =
                relative.startsWith("/")
                        ? Path.of(relative.substring(1))
                        : Path.of(from).resolveSibling(relative);
        return there.normalize().toString();
    }

    private static String decoded(String text) {
        var whole = text.matches(".*%(?![0-9A-Fa-f]{2}).*") ? text : plain(text);
        return Normalizer.normalize(whole, Normalizer.Form.NFC);
    }

    private static String plain(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /// Every link of the source to a document or heading of it leads to the same one.
    ///
    /// @param articles by the paths from which they came
    /// @return how many were looked at
    int leadsTo(Caller keeper, Map<String, Long> articles) {
        var bodies = new HashMap<String, List<LinkScanner.Link>>();
        var pages = new HashMap<String, Set<String>>();
        var inside = inside();
        for (var it : inside) {
            var links = bodies.computeIfAbsent(it.from(), path -> links(keeper, articles, path));
            var now = links.get(it.at()).destination();
            boolean own = it.to().equals(it.from()) && now.startsWith("#");
            var page = own ? "" : "article:" + articles.get(it.to());
            if (it.anchor().equals("?")) {
                assertThat(now).as(it.toString()).startsWith(page);
                continue;
            }
            var anchor = it.anchor().isEmpty() ? "" : "#" + it.anchor();
            assertThat(now).as(it.toString()).isEqualTo(page + anchor);
            if (!it.anchor().isEmpty()) {
                var ids = pages.computeIfAbsent(it.to(), path -> ids(keeper, articles, path));
                assertThat(ids).as(it.toString()).contains(it.anchor());
            }
        }
        return inside.size();
    }

    private static List<LinkScanner.Link> links(
            Caller keeper, Map<String, Long> articles, String path) {
        var address = "/api/v1/knowledge/articles/" + articles.get(path) + "/revisions/1";
        var body = keeper.get(address).expect(200).json().path("body").asText();
        return new LinkScanner(body).links();
    }

    private static Set<String> ids(Caller keeper, Map<String, Long> articles, String path) {
        var address = "/api/v1/knowledge/articles/" + articles.get(path);
        var html = keeper.get(address).expect(200).json().path("html").asText();
        return Set.copyOf(Jsoup.parse(html).select("[id]").eachAttr("id"));
    }
}
