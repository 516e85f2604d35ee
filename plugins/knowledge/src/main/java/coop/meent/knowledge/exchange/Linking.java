package coop.meent.knowledge.exchange;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Says what the links of a folder's files mean.
final class Linking {
    private static final Pattern SCHEME =
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*|//.*", Pattern.DOTALL);
    private static final Pattern OURS = Pattern.compile("(?:article|file):.*", Pattern.DOTALL);
    private static final Pattern INNER =
            Pattern.compile(
                    "(?i)(?:https?:)?//(?:[^/@]*@)?(?:localhost|127\\.|10\\.|192\\.168\\.|169\\.254\\."
                            + "|172\\.(?:1[6-9]|2\\d|3[01])\\.|0\\.0\\.0\\.0|\\[(?:::1|f[cd]|fe80)).*",
                    Pattern.DOTALL);

    private final Map<String, Set<String>> headings;
    private final Set<String> files;
    private final Map<String, String> folded = new HashMap<>();

    /// @param headings of each text, by its path
    /// @param files paths of what else is there
    Linking(Map<String, Set<String>> headings, Set<String> files) {
        this.headings = headings;
        this.files = files;
        Stream.concat(headings.keySet().stream(), files.stream())
                .forEach(it -> folded.merge(fold(it), it, (_, _) -> ""));
    }

    /// What a link means.
    sealed interface Lead {
        /// A text of the folder, or a heading of it.
        ///
        /// @param anchor without `#`; may be empty
        /// @param known whether there is such a heading
        record Text(String path, String anchor, boolean known) implements Lead {}

        /// Another file of the folder.
        record File(String path) implements Lead {}

        /// A heading of the same text.
        record Heading(String anchor, boolean known) implements Lead {}

        /// Something that stays as it is written.
        ///
        /// @param remark what is to be told of it; may be empty
        record Other(String remark) implements Lead {}
    }

    /// {@return what a destination means}
    ///
    /// @param from the text in which it is written
    Lead of(String from, String destination) {
        if (SCHEME.matcher(destination).matches()) {
            return new Lead.Other(remark(destination));
        }
        int hash = destination.indexOf('#');
        var path = hash < 0 ? destination : destination.substring(0, hash);
        var anchor = hash < 0 ? "" : destination.substring(hash + 1);
        if (path.isEmpty()) {
            return hash < 0 ? new Lead.Other("") : heading(from, anchor);
        }
        var there = found(from, path);
        if (there.isEmpty()) {
            boolean out = Paths.resolved(from, Paths.decoded(path)).isEmpty();
            return new Lead.Other(out ? "exchange.remark.out" : "exchange.remark.missing");
        }
        return files.contains(there.get()) ? new Lead.File(there.get()) : text(there.get(), anchor);
    }

    private static String remark(String destination) {
        if (OURS.matcher(destination).matches()) {
            return "exchange.remark.number";
        }
        return INNER.matcher(destination).matches() ? "exchange.remark.inner" : "";
    }

    private Lead text(String path, String anchor) {
        var known = anchor(path, anchor);
        return new Lead.Text(path, known.orElse(anchor), anchor.isEmpty() || known.isPresent());
    }

    private Lead heading(String path, String anchor) {
        var known = anchor(path, anchor);
        return new Lead.Heading(known.orElse(anchor), anchor.isEmpty() || known.isPresent());
    }

    // accents, capitals and percent signs are written in more than one way
    private Optional<String> anchor(String path, String anchor) {
        var there = headings.getOrDefault(path, Set.of());
        var composed = Normalizer.normalize(Paths.decoded(anchor), Normalizer.Form.NFC);
        return Stream.of(anchor, composed, composed.toLowerCase(Locale.ROOT))
                .filter(there::contains)
                .findFirst();
    }

    private Optional<String> found(String from, String path) {
        int asked = path.indexOf('?');
        var bare = asked < 0 ? path : path.substring(0, asked);
        return Stream.of(path, bare, Paths.decoded(bare))
                .flatMap(it -> Paths.resolved(from, it).stream())
                .map(Paths::composed)
                .flatMap(it -> candidates(it).stream())
                .flatMap(it -> there(it).stream())
                .findFirst();
    }

    private static List<String> candidates(String path) {
        var inside = path.isEmpty() ? "" : path + "/";
        UnaryOperator<String> page = it -> path.replaceFirst("\\.html?$", it);
        return List.of(
                path,
                path + ".md",
                path + ".markdown",
                page.apply(".md"),
                inside + "index.md",
                inside + "README.md");
    }

    private Optional<String> there(String path) {
        if (headings.containsKey(path) || files.contains(path)) {
            return Optional.of(path);
        }
        return Optional.ofNullable(folded.get(fold(path))).filter(it -> !it.isEmpty());
    }

    private static String fold(String path) {
        return path.toLowerCase(Locale.ROOT);
    }
}
