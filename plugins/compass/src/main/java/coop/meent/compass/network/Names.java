package coop.meent.compass.network;

import coop.meent.api.Organisations;
import coop.meent.api.Texts;
import coop.meent.compass.releases.Trait;
import coop.meent.compass.scans.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Says in words what the code of a view means.
final class Names {
    static final String ALL = "all";

    private final Texts texts;
    private final Organisations organisations;

    Names(Texts texts, Organisations organisations) {
        this.texts = texts;
        this.organisations = organisations;
    }

    /// {@return what a view is called}
    ///
    /// @param code e.g. `all`, `sector:energy`, `sector:energy+size:small`
    String of(String code, String language) {
        if (code.equals(ALL)) {
            return texts.text(language, "network.view.all");
        }
        var parts = Arrays.stream(code.split("\\+", -1)).map(it -> single(it, language)).toList();
        return parts.size() == 1
                ? parts.getFirst()
                : texts.text(language, "network.view.crossed", parts.getFirst(), parts.getLast());
    }

    private String single(String code, String language) {
        var trait = Trait.valueOf(code.substring(0, code.indexOf(':')).toUpperCase(Locale.ROOT));
        var value = code.substring(code.indexOf(':') + 1);
        return switch (trait) {
            case SECTOR -> texts.text(language, "sector." + value);
            case SIZE -> texts.text(language, "network.size." + value);
            case AGE -> texts.text(language, "network.age." + value);
        };
    }

    /// {@return the codes of views by one trait that did not come out, whether or not anybody would
    /// have stood in them}
    List<String> missing(Edition edition) {
        return Arrays.stream(Trait.values())
                .flatMap(it -> of(it).stream())
                .filter(it -> edition.view(it).isEmpty())
                .toList();
    }

    /// {@return the codes of all views by one trait that there could ever be: a list of those that
    /// are missing then tells nothing about who takes part}
    List<String> of(Trait trait) {
        var values =
                switch (trait) {
                    case SECTOR -> organisations.sectors().stream();
                    case SIZE -> Stream.of(Size.SMALL, Size.MIDDLE, Size.LARGE).map(Size::code);
                    case AGE -> Arrays.stream(Age.values()).map(Age::code);
                };
        return values.map(it -> trait.code() + ":" + it).toList();
    }
}
