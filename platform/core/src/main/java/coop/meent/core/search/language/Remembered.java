package coop.meent.core.search.language;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/// What was found out about the words seen last; a few thousand words make up most of every text.
/// Forgets everything when it is full. Not safe for threads.
final class Remembered<T> {
    private static final int MOST = 4_000;

    private final Map<String, T> known = new HashMap<>();
    private final Function<String, T> findOut;

    Remembered(Function<String, T> findOut) {
        this.findOut = findOut;
    }

    T about(String word) {
        var answer = known.get(word);
        if (answer == null) {
            if (known.size() == MOST) {
                known.clear();
            }
            answer = findOut.apply(word);
            known.put(word, answer);
        }
        return answer;
    }
}
