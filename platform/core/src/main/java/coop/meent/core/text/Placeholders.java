package coop.meent.core.text;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a message asks to be filled in: each argument, and how it is written.
///
/// @param arguments name of each, with its kind where that must be alike in every language
/// @param lacking plural forms that the language has and the message has not
record Placeholders(SortedMap<String, String> arguments, List<String> lacking) {
    /// French counts from a million on in a form of its own; nothing here goes so far.
    private static final String MILLIONS = "many";

    /// {@return the placeholders of a message}
    ///
    /// @throws IllegalArgumentException when it cannot be parsed
    static Placeholders of(String text, Language language) {
        var pattern = new MessagePattern(text);
        var found = new Placeholders(new TreeMap<>(), new ArrayList<>());
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPartType(i) == Part.Type.ARG_START) {
                found.add(pattern, i, language);
            }
        }
        return found;
    }

    private void add(MessagePattern pattern, int start, Language language) {
        var name = pattern.getSubstring(pattern.getPart(start + 1));
        var type = pattern.getPart(start).getArgType();
        var choices = choices(pattern, start);
        if (type == ArgType.PLURAL) {
            forms(language).stream()
                    .filter(form -> !choices.contains(form))
                    .forEach(form -> lacking.add("{" + name + "} has no form \"" + form + "\""));
        }
        arguments.merge(name, kind(pattern, start, type, choices), Placeholders::stricter);
    }

    // a language may count in words where another does not need to
    private static String kind(
            MessagePattern pattern, int start, ArgType type, SortedSet<String> choices) {
        return switch (type) {
            case NONE, PLURAL, CHOICE, SELECTORDINAL -> "";
            case SELECT -> " " + choices;
            case SIMPLE -> " " + pattern.getSubstring(pattern.getPart(start + 2));
        };
    }

    private static String stricter(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private static SortedSet<String> forms(Language language) {
        var forms = new TreeSet<>(PluralRules.forLocale(language.locale()).getKeywords());
        forms.remove(MILLIONS);
        return forms;
    }

    private static SortedSet<String> choices(MessagePattern pattern, int start) {
        var choices = new TreeSet<String>();
        int end = pattern.getLimitPartIndex(start);
        for (int i = start + 1; i < end; i++) {
            var part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_SELECTOR) {
                choices.add(pattern.getSubstring(part));
            } else if (part.getType() == Part.Type.MSG_START) {
                i = pattern.getLimitPartIndex(i);
            }
        }
        return choices;
    }

    /// {@return each argument with its kind, e.g. `0 [old, young]`}
    List<String> written() {
        return arguments.entrySet().stream().map(it -> it.getKey() + it.getValue()).toList();
    }
}
