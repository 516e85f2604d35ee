package coop.meent.core.plugins.catalogue;

import coop.meent.core.plugins.Versions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A plugin in a catalogue.
///
/// @param names by language; Dutch at least
/// @param about a sentence, by language; may be empty
/// @param pictures what it looks like
/// @param advisories what is known to be wrong with some of its versions
/// @param versions the newest first
public record ListedPlugin(
        String id,
        Map<String, String> names,
        Map<String, String> about,
        Credit credit,
        List<Picture> pictures,
        List<Advisory> advisories,
        List<ListedVersion> versions) {
    /// Who made it, and under which licence; each may be empty.
    ///
    /// @param homepage over https
    public record Credit(String author, String licence, String homepage) {}

    /// A picture of it.
    ///
    /// @param file where it lies, seen from the catalogue
    /// @param sha256 of its content
    /// @param alt what is to be seen, by language
    public record Picture(String file, String sha256, Map<String, String> alt) {
        /// {@return what is to be seen, in a language}
        public String in(String language) {
            return said(alt, language);
        }
    }

    /// A warning.
    ///
    /// @param versions that it is about, as a range
    /// @param text by language
    public record Advisory(String versions, Map<String, String> text) {}

    public ListedPlugin {
        names = Map.copyOf(names);
        about = Map.copyOf(about);
        pictures = List.copyOf(pictures);
        advisories = List.copyOf(advisories);
        versions = List.copyOf(versions);
    }

    /// {@return the newest version that works with an api}
    public Optional<ListedVersion> newestFor(String api) {
        return versions.stream().filter(it -> Versions.within(api, it.api())).findFirst();
    }

    /// {@return the warnings about a version, in a language}
    public List<String> warnings(String version, String language) {
        return advisories.stream()
                .filter(it -> Versions.within(version, it.versions()))
                .map(it -> said(it.text(), language))
                .toList();
    }

    /// {@return words in a language, or in Dutch, or nothing}
    static String said(Map<String, String> words, String language) {
        return words.getOrDefault(language, words.getOrDefault("nl", ""));
    }

    public String name(String language) {
        return said(names, language);
    }

    public String about(String language) {
        return said(about, language);
    }
}
