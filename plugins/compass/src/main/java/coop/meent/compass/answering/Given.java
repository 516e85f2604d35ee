package coop.meent.compass.answering;

import coop.meent.compass.scores.Answer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What somebody says to a question.
///
/// @param answer code of an [Answer]; empty when only evidence was noted, or nothing
/// @param quotable whether the evidence may be quoted, without name or role
record Given(String answer, String evidence, boolean quotable) {
    static final Given NOTHING = new Given("", "", false);

    /// How much evidence may be noted.
    static final int LONGEST = 2000;

    private static final int PRINT = 8;

    /// {@return what was typed, without what only a keyboard adds}
    static Given typed(String answer, String evidence, boolean quotable) {
        var clean = evidence.replace("\r\n", "\n").strip();
        return new Given(answer.strip(), clean, quotable && !clean.isEmpty());
    }

    public boolean answered() {
        return !answer.isEmpty();
    }

    boolean nothing() {
        return answer.isEmpty() && evidence.isEmpty();
    }

    boolean known() {
        return answer.isEmpty() || Answer.of(answer).isPresent();
    }

    /// {@return a few letters that tell it from anything else that was said; empty for nothing. A
    /// page carries them, so that what came in between is seen}
    public String print() {
        if (nothing()) {
            return "";
        }
        var all = answer + '\n' + quotable + '\n' + evidence;
        var hash = sha256().digest(all.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, PRINT);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
