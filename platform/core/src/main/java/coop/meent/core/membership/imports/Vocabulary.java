package coop.meent.core.membership.imports;

import coop.meent.api.Texts;
import coop.meent.core.membership.Folded;
import coop.meent.core.membership.OrganisationName;
import coop.meent.core.membership.Sector;
import coop.meent.core.membership.SizeCategory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The words of a file made into our codes: `Landbouw en voeding` is `food`.
final class Vocabulary {
    private static final List<String> LANGUAGES = List.of("nl", "fr", "en");

    private final Map<String, String> sectors;
    private final Map<String, String> sizes;

    Vocabulary(Texts texts) {
        this.sectors = codes(texts, "sector.", Sector.codes());
        this.sizes = codes(texts, "size.", SizeCategory.codes());
    }

    private static Map<String, String> codes(Texts texts, String prefix, List<String> codes) {
        var known = new HashMap<String, String>();
        for (var code : codes) {
            known.put(code, code);
            LANGUAGES.forEach(
                    language -> known.put(Folded.key(texts.text(language, prefix + code)), code));
        }
        return Map.copyOf(known);
    }

    /// {@return the same values with codes where there are any; the rest stays as it was written}
    Map<String, String> coded(Map<String, String> values) {
        var coded = new HashMap<>(values);
        coded.computeIfPresent("sector", (_, it) -> sectors.getOrDefault(Folded.key(it), it));
        coded.computeIfPresent("size", (_, it) -> sizes.getOrDefault(Folded.key(it), it));
        if (!coded.containsKey("legalForm")) {
            OrganisationName.of(coded.getOrDefault("name", ""))
                    .legalForm()
                    .ifPresent(form -> coded.put("legalForm", form));
        }
        return coded;
    }
}
