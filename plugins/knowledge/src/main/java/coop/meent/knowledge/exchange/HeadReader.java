package coop.meent.knowledge.exchange;

import coop.meent.knowledge.articles.Kind;
import coop.meent.knowledge.exchange.Source.Remark;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Reads the head of one file. What it does not understand stays, with a word about it.
final class HeadReader {
    private static final Set<String> LANGUAGES = Set.of("nl", "fr", "en");
    private static final Set<String> REPLACED = Set.of("title", "language", "position", "reviewBy");
    private static final int LONGEST = 600;

    private final List<Entry> entries;
    private final Set<Entry> understood = new HashSet<>();
    private final List<Remark> remarks = new ArrayList<>();

    HeadReader(Source source) {
        this.entries = source.entries();
    }

    /// {@return what the head says}
    ///
    /// @param sectors their codes
    /// @param language of a file that says none
    Head read(Set<String> sectors, String language) {
        var title = text("title");
        var summary = text("summary").or(() -> described("description"));
        var spoken = text("language", it -> LANGUAGES.contains(code(it))).or(() -> aside("lang"));
        var kind = text("kind", it -> Kind.of(it).isPresent());
        var tags = list("tags");
        var sector = text("sector", sectors::contains);
        var form = text("legalForm", it -> it.length() <= 20);
        var position = text("position", it -> it.matches("[1-9]\\d{0,5}"));
        var owner = text("owner");
        var authors = list("authors");
        var reviewBy = text("reviewBy", it -> day(it).isPresent());
        var translationOf = text("translationOf");
        return new Head(
                title.map(it -> it.replaceAll("\\s+", " ")).orElse(""),
                summary.orElse(""),
                spoken.map(HeadReader::code).orElse(language),
                kind.orElse("plain"),
                tags,
                sector.orElse(""),
                form.orElse(""),
                position.map(Integer::parseInt).orElse(0),
                owner.orElse(""),
                authors,
                reviewBy.flatMap(HeadReader::day),
                translationOf.orElse(""),
                front());
    }

    /// {@return what is to be told of the head that was read}
    List<Remark> remarks() {
        return remarks;
    }

    private String front() {
        var front = new StringBuilder();
        entries.stream()
                .filter(it -> !understood.contains(it))
                .forEach(it -> front.append(it.raw()));
        return front.toString();
    }

    private Optional<String> text(String key) {
        return known(key, it -> it.text().map(String::strip));
    }

    private Optional<String> text(String key, Predicate<String> fits) {
        return known(key, it -> it.text().map(String::strip).filter(fits));
    }

    private List<String> list(String key) {
        return known(key, it -> Optional.of(HeadReader.items(it))).orElse(List.of());
    }

    private static List<String> items(Value value) {
        return value.items().stream()
                .flatMap(it -> value.listed() ? Stream.of(it) : Scalars.split(it).stream())
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }

    private <T> Optional<T> known(String key, Function<Value, Optional<T>> meaning) {
        var entry = first(key);
        var meant = entry.flatMap(Value::of).flatMap(meaning);
        if (meant.isPresent()) {
            understood.add(entry.orElseThrow());
        } else {
            entry.ifPresent(it -> strange(key, it));
        }
        return meant;
    }

    // what is always written gives way; anything else stays
    private void strange(String key, Entry entry) {
        boolean replaced = REPLACED.contains(key);
        if (replaced) {
            understood.add(entry);
        }
        var word = replaced ? "exchange.remark.replaced" : "exchange.remark.value";
        remarks.add(Remark.of(entry.line() + 2, word, key));
    }

    // a key of others says the same; its line stays where it is
    private Optional<String> aside(String key) {
        return first(key)
                .flatMap(Value::of)
                .flatMap(Value::text)
                .filter(it -> LANGUAGES.contains(code(it)));
    }

    private Optional<String> described(String key) {
        return first(key)
                .flatMap(Value::of)
                .flatMap(Value::text)
                .filter(it -> it.length() <= LONGEST);
    }

    private Optional<Entry> first(String key) {
        return entries.stream().filter(it -> it.key().equals(key)).findFirst();
    }

    private static String code(String language) {
        return language.length() > 2 && "-_".indexOf(language.charAt(2)) >= 0
                ? language.substring(0, 2)
                : language;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
