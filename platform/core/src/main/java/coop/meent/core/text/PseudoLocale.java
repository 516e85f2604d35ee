package coop.meent.core.text;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes a message so that whoever looks at a page sees what is not translatable and what does not
/// fit: accented, some two fifths longer, in brackets. `Mijn pagina` becomes `⟦Mííjñ pààğííñàà⟧`.
final class PseudoLocale {
    private static final String PLAIN = "aeiouyAEIOUYcgnstlzCGNSTLZ";
    private static final String MARKED = "àéíóúýÀÉÍÓÚÝçğñšťľžÇĞÑŠŤĽŽ";
    private static final String VOWELS = "aeiouAEIOU";

    /// What is no word of the language: the target of a link, an address, a tag, an entity.
    private static final Pattern KEPT =
            Pattern.compile(
                    "\\]\\([^)]*\\)?|\\w+://\\S*|(?<![\\w.])/[\\w/.-]+|\\S+@\\S+|<[^>]*>|&\\w+;");

    /// What Markdown wants first on the line.
    private static final Pattern LEAD = Pattern.compile("^(?:#+ |[-*>] |\\s)*");

    private PseudoLocale() {}

    /// {@return the pattern in the pseudo-locale; its arguments stay as they are}
    static String written(String text) {
        var pattern = new MessagePattern(text);
        var out = new StringBuilder();
        var inMessage = new ArrayDeque<Boolean>();
        int from = 0;
        for (int i = 0; i < pattern.countParts(); i++) {
            var part = pattern.getPart(i);
            var between = text.substring(from, Math.max(from, part.getIndex()));
            out.append(Boolean.TRUE.equals(inMessage.peek()) ? accented(between) : between);
            out.append(text, Math.max(from, part.getIndex()), Math.max(from, part.getLimit()));
            from = Math.max(from, part.getLimit());
            step(inMessage, part.getType());
        }
        return bracketed(out.toString());
    }

    // words stand directly in a message; what stands directly in an argument is its syntax
    private static void step(Deque<Boolean> inMessage, Part.Type type) {
        if (type == Part.Type.MSG_START || type == Part.Type.ARG_START) {
            inMessage.push(type == Part.Type.MSG_START);
        } else if (type == Part.Type.MSG_LIMIT || type == Part.Type.ARG_LIMIT) {
            inMessage.pop();
        }
    }

    private static String bracketed(String text) {
        var lead = LEAD.matcher(text);
        var start = lead.find() ? lead.end() : 0;
        return text.substring(0, start) + "⟦" + text.substring(start) + "⟧";
    }

    private static String accented(String text) {
        var kept = KEPT.matcher(text);
        var out = new StringBuilder();
        int from = 0;
        while (kept.find()) {
            out.append(letters(text.substring(from, kept.start()))).append(kept.group());
            from = kept.end();
        }
        return out.append(letters(text.substring(from))).toString();
    }

    private static String letters(String text) {
        return text.chars().mapToObj(PseudoLocale::letter).collect(Collectors.joining());
    }

    private static String letter(int letter) {
        int place = PLAIN.indexOf(letter);
        var marked = String.valueOf(place < 0 ? (char) letter : MARKED.charAt(place));
        return VOWELS.indexOf(letter) < 0 ? marked : marked + marked.toLowerCase(Locale.ROOT);
    }
}
