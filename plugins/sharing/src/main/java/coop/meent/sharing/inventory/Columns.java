package coop.meent.sharing.inventory;

import coop.meent.api.Texts;
import coop.meent.sharing.things.Category;
import coop.meent.sharing.things.Thing;
import coop.meent.sharing.things.ThingForm;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Which column of a sheet is which field, in three languages, and what people write in them.
final class Columns {
    /// The column that names pictures.
    static final String PHOTOS = "photos";

    /// The columns that people need, in the order of the example.
    static final List<String> USUAL =
            List.of(
                    "inventory",
                    "title",
                    "category",
                    "kind",
                    "about",
                    "tags",
                    "units",
                    "postcode",
                    "town",
                    "address",
                    "longest",
                    "deposit",
                    PHOTOS);

    private static final List<String> LANGUAGES = List.of("nl", "fr", "en");
    private static final Set<String> YES = Set.of("ja", "yes", "oui", "true", "1", "x");
    private static final Map<String, String> AUDIENCES =
            Map.of(
                    "iedereen", "public",
                    "openbaar", "public",
                    "tous", "public",
                    "everybody", "public",
                    "leden", "members",
                    "membres", "members");

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();

    Columns(Texts texts) {
        Stream.concat(ThingForm.FIELDS.stream(), Stream.of(PHOTOS))
                .forEach(it -> names.put(it, it));
        for (var language : LANGUAGES) {
            USUAL.forEach(
                    it -> names.put(folded(texts.text(language, "inventory.column." + it)), it));
            for (var it : Category.values()) {
                word(texts, language, "category", it.code());
            }
            Arrays.stream(Thing.Kind.values())
                    .forEach(it ->
                            word(texts, language, "kind", it.name().toLowerCase(Locale.ROOT)));
        }
    }

    private void word(Texts texts, String language, String field, String code) {
        words.put(field + " " + folded(texts.text(language, "things." + field + "." + code)), code);
    }

    /// {@return the fields of a head, in the order of its columns; empty for a column that nobody
    /// knows}
    List<String> fields(List<String> head) {
        return head.stream().map(it -> names.getOrDefault(folded(it), "")).toList();
    }

    /// {@return what somebody wrote in a cell, as the form has it}
    String value(String field, String typed) {
        var word = folded(typed);
        return switch (field) {
            case "category", "kind" -> words.getOrDefault(field + " " + word, word);
            case "audience", "trusted" -> AUDIENCES.getOrDefault(word, typed);
            case "overnight" -> YES.contains(word) ? "true" : "";
            case "mode" -> Set.of("dag", "day", "jour").contains(word) ? "day" : "hour";
            default -> typed;
        };
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
