package coop.meent.compass.questions;

import static coop.meent.compass.questions.QuestionSet.LANGUAGES;

import coop.meent.compass.questions.Flaw.Kind;
import coop.meent.compass.questions.Wording.Part;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads a set with the eye of who has to answer it, whoever wrote it.
public final class SetCheck {
    /// More than these, and nobody keeps the variants up.
    static final int MOST_VARIANTS = 15;

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private final QuestionSet set;
    private final List<Flaw> flaws = new ArrayList<>();

    private SetCheck(QuestionSet set) {
        this.set = set;
    }

    /// {@return all that is wrong with a set, in its order; nothing when it can be published}
    public static List<Flaw> flaws(QuestionSet set) {
        return new SetCheck(set).read();
    }

    private List<Flaw> read() {
        id(set.id());
        for (var language : LANGUAGES) {
            if (set.titles().getOrDefault(language, "").isBlank()) {
                flaws.add(new Flaw(Kind.MISSING, "%s, %s".formatted(set.id(), language), "title"));
            }
        }
        if (set.questions().isEmpty()) {
            flaws.add(new Flaw(Kind.MISSING, set.id(), "question"));
        }
        if (set.questions().stream().mapToInt(it -> it.variants().size()).sum() > MOST_VARIANTS) {
            flaws.add(Flaw.of(Kind.TOO_MANY_VARIANTS, set.id()));
        }
        var ids = new HashSet<String>();
        for (var question : set.questions()) {
            if (!ids.add(question.id())) {
                flaws.add(Flaw.of(Kind.TWICE, question.id()));
            }
            question(question);
        }
        return List.copyOf(flaws);
    }

    private void question(Question question) {
        id(question.id());
        texts(question.id(), question.texts());
        var situations = EnumSet.noneOf(Situation.class);
        for (var variant : question.variants()) {
            var name = question.id() + "@" + variant.when().code();
            if (!situations.add(variant.when())) {
                flaws.add(Flaw.of(Kind.TWICE, name));
            }
            texts(name, variant.texts());
        }
    }

    private void texts(String name, Map<String, Wording> texts) {
        for (var language : LANGUAGES) {
            var where = "%s, %s".formatted(name, language);
            var words = texts.get(language);
            if (words == null) {
                flaws.add(new Flaw(Kind.MISSING, where, "the translation"));
            } else {
                wording(where, words);
            }
        }
    }

    private void wording(String where, Wording words) {
        for (var part : Part.values()) {
            var text = part.of(words);
            if (text.isBlank()) {
                flaws.add(new Flaw(Kind.MISSING, where, part.code()));
            } else if (text.length() > part.longest()) {
                flaws.add(new Flaw(Kind.TOO_LONG, where, part.code()));
            }
        }
        var ask = words.ask().strip();
        if (!ask.isEmpty() && ask.indexOf('?') != ask.length() - 1) {
            flaws.add(new Flaw(Kind.NO_QUESTION, where, Part.ASK.code()));
        }
        if (!words.one().isBlank() && words.one().equals(words.five())) {
            flaws.add(Flaw.of(Kind.SAME_ENDS, where));
        }
    }

    private void id(String id) {
        if (!ID.matcher(id).matches()) {
            flaws.add(Flaw.of(Kind.BAD_ID, id));
        }
    }
}
