package coop.meent.knowledge.writing;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What differs between two texts, word by word.
///
/// Lines that are equal are set aside first; words are compared only within lines that changed.
/// Where more changed than anybody reads word by word, the whole is said to have gone and come.
public final class WordDiff {
    private static final int MOST = 4_000;
    private static final int CONTEXT = 1;
    private static final Pattern WORDS = Pattern.compile("\\s+|[^\\s\\p{Punct}]+|\\p{Punct}");

    private WordDiff() {}

    /// Whether a piece stayed, came or went.
    public enum Kind {
        SAME,
        ADDED,
        REMOVED
    }

    /// Words that share one fate.
    public record Piece(Kind kind, String text) {
        public boolean added() {
            return kind == Kind.ADDED;
        }

        public boolean removed() {
            return kind == Kind.REMOVED;
        }
    }

    /// A stretch of the text.
    ///
    /// @param pieces in order; none where lines were left out
    /// @param skipped how many equal lines were left out
    public record Passage(List<Piece> pieces, int skipped) {
        public Passage {
            pieces = List.copyOf(pieces);
        }
    }

    /// {@return what to show of both texts, in order; nothing when they are equal}
    public static List<Passage> of(String before, String after) {
        if (before.equals(after)) {
            return List.of();
        }
        var old = before.lines().toList();
        var now = after.lines().toList();
        var passages = new ArrayList<Passage>();
        int at = 0;
        for (var delta : deltas(old, now)) {
            int from = delta.getSource().getPosition();
            equal(passages, old.subList(at, from));
            passages.add(
                    new Passage(
                            words(
                                    String.join("\n", delta.getSource().getLines()),
                                    String.join("\n", delta.getTarget().getLines())),
                            0));
            at = from + delta.getSource().size();
        }
        equal(passages, old.subList(at, old.size()));
        return List.copyOf(passages);
    }

    // a stretch of equal lines shows its ends, beside what changed
    private static void equal(List<Passage> passages, List<String> lines) {
        if (lines.size() <= 2 * CONTEXT + 1) {
            lines.forEach(it -> passages.add(same(it)));
            return;
        }
        lines.subList(0, CONTEXT).forEach(it -> passages.add(same(it)));
        passages.add(new Passage(List.of(), lines.size() - 2 * CONTEXT));
        lines.subList(lines.size() - CONTEXT, lines.size()).forEach(it -> passages.add(same(it)));
    }

    private static Passage same(String line) {
        return new Passage(List.of(new Piece(Kind.SAME, line)), 0);
    }

    private static List<AbstractDelta<String>> deltas(List<String> old, List<String> now) {
        if (old.size() > MOST || now.size() > MOST) {
            return List.of(new ChangeDelta<>(new Chunk<>(0, old), new Chunk<>(0, now)));
        }
        return DiffUtils.diff(old, now).getDeltas();
    }

    private static List<Piece> words(String before, String after) {
        var old = split(before);
        var now = split(after);
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (var delta : deltas(old, now)) {
            int from = delta.getSource().getPosition();
            add(pieces, Kind.SAME, old.subList(at, from));
            if (delta.getType() != DeltaType.INSERT) {
                add(pieces, Kind.REMOVED, delta.getSource().getLines());
            }
            add(pieces, Kind.ADDED, delta.getTarget().getLines());
            at = from + delta.getSource().size();
        }
        add(pieces, Kind.SAME, old.subList(at, old.size()));
        return pieces;
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, String.join("", words)));
        }
    }

    private static List<String> split(String text) {
        return WORDS.matcher(text).results().map(it -> it.group()).toList();
    }
}
