package coop.meent.knowledge;

import coop.meent.knowledge.Library.Circle;
import coop.meent.knowledge.Library.Part;
import coop.meent.testkit.AccessTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What the lines of `access.csv` are about: what stands between braces is looked up, or made anew.
///
/// | word | is |
/// |---|---|
/// | `shelf` | the shelf of all collections |
/// | `collection:GROUP` | the collection of that circle; `collection:new` one of the public |
/// | `id:GROUP` | the article in it; `id:new` one that the public reads |
/// | `id:draft` `id:submitted` `id:archived` | one in that state; what is submitted has four eyes |
/// | `comment:open` | a comment on the public article |
/// | `question:open` `question:members` | a question that all or members see |
/// | `question:mine` `answer:mine` | what Mia asked of members, or answered to the open one |
/// | `answer:open` `referral:open` | an answer to the open one, and who was asked for one |
/// | `import:new` | a folder that Els sent, for the collection of the public |
/// | `day` | a day in two weeks |
/// | `no:1` | what stands behind the colon, for any other name |
final class Scene implements AccessTable.Scene<Part> {
    private final Library library;
    private final Map<Circle, Long> articles;
    private final long fourEyes;
    private final Asking asking;

    Scene(Library library) {
        this.library = library;
        this.articles = library.secrets();
        this.fourEyes = library.collection(Circle.GROUP, true);
        this.asking = new Asking(library);
    }

    @Override
    public String value(String word, Part asker) {
        var asked = asking.value(word);
        if (asked.isPresent()) {
            return asked.get();
        }
        var made =
                Map.<String, Supplier<Object>>of(
                        "shelf", library::shelf,
                        "collection:new", () -> library.collection(Circle.PUBLIC, false),
                        "id:new", this::open,
                        "id:draft", this::draft,
                        "id:submitted", this::submitted,
                        "id:archived", this::archived,
                        "comment:open", this::comment,
                        "import:new", this::sent);
        var behind = word.substring(word.indexOf(':') + 1);
        return Optional.ofNullable(made.get(word))
                .map(it -> it.get().toString())
                .orElseGet(() -> circle(behind, word.startsWith("collection:")));
    }

    private String circle(String name, boolean collection) {
        return Arrays.stream(Circle.values())
                .filter(it -> it.name().equals(name))
                .findFirst()
                .map(it -> collection ? library.collection(it) : articles.getOrDefault(it, 0L))
                .map(it -> Long.toString(it))
                .orElse(name);
    }

    private long open() {
        return library.article(library.collection(Circle.PUBLIC), "Open", "Tekst.");
    }

    private long draft() {
        return library.draft(library.collection(Circle.PUBLIC), "Ontwerp", "Tekst.");
    }

    private long submitted() {
        long id = library.draft(fourEyes, "Ingediend", "Tekst.");
        library.send(Part.EDITOR, "POST", "/articles/" + id + "/submit", "{\"revision\": 1}")
                .expect(200);
        return id;
    }

    private long comment() {
        long id = articles.getOrDefault(Circle.PUBLIC, 0L);
        return library.send(
                        Part.EDITOR,
                        "POST",
                        "/articles/" + id + "/comments",
                        "{\"revision\": 1, \"body\": \"Klopt dit?\"}")
                .expect(201)
                .json()
                .path("id")
                .asLong();
    }

    private long archived() {
        long id = open();
        library.send(Part.EDITOR, "POST", "/articles/" + id + "/archive", "").expect(200);
        return id;
    }

    private long sent() {
        try {
            var file = Files.writeString(Files.createTempFile("een", ".md"), "# Een");
            long collection = library.collection(Circle.PUBLIC);
            var path = "/api/v1/knowledge/collections/" + collection + "/imports";
            var answer = library.token(Part.EDITOR).upload(path, Map.of("folder", file));
            Files.delete(file);
            return answer.expect(201).json().path("id").asLong();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
