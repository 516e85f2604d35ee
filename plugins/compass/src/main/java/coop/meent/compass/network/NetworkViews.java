package coop.meent.compass.network;

import coop.meent.compass.network.NetworkView.Entry;
import coop.meent.compass.network.NetworkView.Section;
import coop.meent.compass.releases.Trait;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Puts a release in order for who reads it.
final class NetworkViews {
    private static final String CROSSED = "crossed";

    private final Names names;

    NetworkViews(Names names) {
        this.names = names;
    }

    NetworkView of(Edition edition, String language) {
        var sections =
                Arrays.stream(Trait.values())
                        .map(it -> section(edition, it, language))
                        .collect(Collectors.toCollection(ArrayList::new));
        var crossed = edition.views().stream().filter(it -> kind(it.code()).equals(CROSSED));
        var entries = crossed.map(it -> entry(it, language)).toList();
        if (!entries.isEmpty()) {
            sections.add(new Section(CROSSED, entries, List.of()));
        }
        return new NetworkView(edition.head(), sections);
    }

    private Section section(Edition edition, Trait trait, String language) {
        var shown = edition.views().stream().filter(it -> kind(it.code()).equals(trait.code()));
        var missing = names.of(trait).stream().filter(it -> edition.view(it).isEmpty());
        return new Section(
                trait.code(),
                shown.map(it -> entry(it, language)).toList(),
                missing.map(it -> names.of(it, language)).toList());
    }

    Entry entry(Edition.Shown shown, String language) {
        return new Entry(
                names.of(shown.code(), language),
                path(shown.id()),
                shown.figures().map(it -> it.number()).orElse(0));
    }

    static String path(long view) {
        return "/compass/network/" + view;
    }

    private static String kind(String code) {
        return code.contains("+") ? CROSSED : code.replaceFirst(":.*", "");
    }
}
