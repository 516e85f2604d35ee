package coop.meent.core.freshness;

import java.time.LocalDate;

/// A question, as a page shows it.
///
/// @param key says which thing, in the form
/// @param kind the name of its kind
/// @param due the day on which it was due, in the form
/// @param late whether the grace is over
/// @param ending what the button says that takes it away; empty without one
/// @param asked names of those who are asked; empty where it is the reader alone
record QuestionView(
        String key,
        String kind,
        String title,
        String path,
        String edit,
        LocalDate due,
        boolean late,
        String ending,
        String asked) {
    static QuestionView of(Thing thing, Kinds kinds, LocalDate today, String language) {
        var known = kinds.find(thing.key());
        return new QuestionView(
                thing.key().toString(),
                known.map(it -> it.label(language)).orElse(""),
                thing.title(),
                thing.path(),
                thing.edit(),
                thing.due(),
                thing.late(today),
                known.flatMap(it -> it.ending(language)).orElse(""),
                "");
    }

    QuestionView askedOf(String names) {
        return new QuestionView(key, kind, title, path, edit, due, late, ending, names);
    }
}
