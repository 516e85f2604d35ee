package coop.meent.sharing.things;

import coop.meent.api.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The list as its template reads it.
///
/// @param rows the things of this page
/// @param counted how many there are, in words
/// @param chips the filters that are on, each with the way to the list without it
/// @param next path of the next page; empty at the end
/// @param near from where distances are counted; empty when they are not
/// @param lost whether the place that was typed is not known
record ListView(
        List<ThingView> rows,
        String counted,
        List<Chip> chips,
        List<Option> kinds,
        List<Option> categories,
        List<Option> distances,
        String next,
        String near,
        boolean lost,
        ThingFilter filter) {
    /// A filter that is on.
    public record Chip(String label, String path) {}

    /// A filter that may be on.
    public record Option(String value, String label, String hint) {}

    static String counted(Texts texts, String language, int count) {
        return count > ThingListStore.ENOUGH
                ? texts.text(language, "things.count.many", ThingListStore.ENOUGH)
                : texts.text(language, "things.count", count);
    }

    static List<Option> kinds(Texts texts, String language) {
        return Arrays.stream(Thing.Kind.values())
                .map(it -> it.name().toLowerCase(Locale.ROOT))
                .map(it -> new Option(it, texts.text(language, "things.kind." + it), ""))
                .toList();
    }

    static List<Option> categories(Texts texts, String language) {
        return Arrays.stream(Category.values())
                .map(Category::code)
                .map(it -> new Option(it, texts.text(language, "things.category." + it), ""))
                .toList();
    }

    static List<Option> distances(Texts texts, String language) {
        return ThingFilter.DISTANCES.stream()
                .map(it -> new Option(it, texts.text(language, "things.filter.within.km", it), ""))
                .toList();
    }

    /// {@return the filters that are on}
    ///
    /// @param labels how to call what is chosen, by the name of its parameter
    static List<Chip> chips(ThingFilter filter, Map<String, String> labels) {
        var chips = new ArrayList<Chip>();
        for (var name : List.of("q", "kind", "category", "organisation", "near")) {
            var label = labels.getOrDefault(name, "");
            if (!label.isEmpty()) {
                chips.add(new Chip(label, filter.without(name).path()));
            }
        }
        return chips;
    }
}
