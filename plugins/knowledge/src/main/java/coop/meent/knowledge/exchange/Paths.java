package coop.meent.knowledge.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Paths of files in a folder, from its root, with `/` between their parts.
final class Paths {
    private static final Pattern MARKDOWN =
            Pattern.compile(".+\\.(?:md|markdown)", Pattern.CASE_INSENSITIVE);
    private static final Pattern HEX = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final String CODED = "%#? ()<>`\\|&\"";
    private static final int LONGEST = 60;

    private Paths() {}

    static boolean markdown(String path) {
        return MARKDOWN.matcher(path).matches();
    }

    /// {@return the path with accents written in one way, whoever made the folder}
    static String composed(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC);
    }

    static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// {@return where a relative path leads; empty when it leads out of the folder}
    ///
    /// @param from the file in which it is written
    static Optional<String> resolved(String from, String relative) {
        Deque<String> parts = new ArrayDeque<>();
        var whole = relative.startsWith("/") ? relative : folder(from) + relative;
        for (var part : parts(whole)) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return Optional.empty();
                }
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    /// {@return how a file is called from another, as a link writes it}
    static String relative(String from, String to) {
        var here = parts(folder(from)).stream().filter(it -> !it.isEmpty()).toList();
        var there = parts(to);
        int same = 0;
        while (same < here.size()
                && same < there.size() - 1
                && here.get(same).equals(there.get(same))) {
            same++;
        }
        var steps = new ArrayList<String>();
        here.stream().skip(same).forEach(_ -> steps.add(".."));
        there.stream().skip(same).map(Paths::coded).forEach(steps::add);
        var path = String.join("/", steps);
        return steps.getFirst().contains(":") ? "./" + path : path;
    }

    private static List<String> parts(String path) {
        return Arrays.asList(path.split("/", -1));
    }

    private static String coded(String part) {
        var out = new StringBuilder();
        for (int at = 0; at < part.length(); at++) {
            char it = part.charAt(at);
            if (it < ' ' || CODED.indexOf(it) >= 0) {
                out.append(String.format(Locale.ROOT, "%%%02X", (int) it));
            } else {
                out.append(it);
            }
        }
        return out.toString();
    }

    /// {@return what a link means, which may have written some characters as `%20`}
    static String decoded(String text) {
        return HEX.matcher(text).replaceAll(it -> Matcher.quoteReplacement(plain(it.group())));
    }

    private static String plain(String hex) {
        var bytes = new ByteArrayOutputStream();
        for (int at = 1; at < hex.length(); at += 3) {
            bytes.write(Integer.parseInt(hex.substring(at, at + 2), 16));
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /// {@return a name for a file that is made of words}
    static String slug(String words, String otherwise) {
        var bare = MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFKD)).replaceAll("");
        var slug = OTHERS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("-");
        var cut = slug.substring(0, Math.min(slug.length(), LONGEST)).replaceAll("^-|-+$", "");
        return cut.isEmpty() ? otherwise : cut;
    }

    /// {@return words made of the name of a file}
    static String words(String path) {
        var name = name(path).replaceFirst("\\.[^.]*$", "");
        var words = name.replace('-', ' ').replace('_', ' ').strip();
        if (words.isEmpty()) {
            return name;
        }
        int first = words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }
}
