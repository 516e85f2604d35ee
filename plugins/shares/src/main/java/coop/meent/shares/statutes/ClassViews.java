package coop.meent.shares.statutes;

import coop.meent.api.Texts;
import coop.meent.shares.classes.ClassBook;
import coop.meent.shares.classes.ClassText;
import coop.meent.shares.classes.ClassVersion;
import coop.meent.shares.ledger.ClassTerms;
import coop.meent.shares.ledger.ClassTerms.Eligible;
import coop.meent.shares.ledger.ClassTerms.Instrument;
import coop.meent.shares.ledger.ClassTerms.TransferLimit;
import coop.meent.shares.statutes.ClassDesk.Known;
import coop.meent.shares.statutes.ClassForm.Choice;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Classes of shares as templates read them, in the reader's language.
final class ClassViews {
    private final Texts texts;

    ClassViews(Texts texts) {
        this.texts = texts;
    }

    /// A class on a day.
    ///
    /// @param holders who may hold it, in words
    /// @param history all that it was, what holds last first
    record View(
            int number,
            String name,
            ClassTerms terms,
            String instrument,
            String holders,
            String transfer,
            String transferText,
            String rightsText,
            String source,
            List<ClassVersion> history) {}

    List<View> on(Known known, LocalDate day, String language) {
        return ClassBook.on(known.versions(), day).values().stream()
                .map(it -> view(known, it, day, language))
                .toList();
    }

    private View view(Known known, ClassVersion version, LocalDate day, String language) {
        var terms = version.terms();
        var text = ClassBook.on(known.texts(), version.shareClass(), day);
        return new View(
                version.shareClass(),
                text.map(it -> it.names().in(language)).orElse(""),
                terms,
                texts.text(language, "shares.classes.instrument." + terms.instrument().name()),
                holders(terms, language),
                texts.text(language, "shares.classes.transfer." + terms.transfer().name()),
                text.map(ClassText::transfer).orElse(""),
                text.map(ClassText::rights).orElse(""),
                text.map(ClassText::source).orElse(""),
                known.versions().stream()
                        .filter(it -> it.shareClass() == version.shareClass())
                        .sorted(Comparator.comparing(ClassVersion::from).reversed())
                        .toList());
    }

    private String holders(ClassTerms terms, String language) {
        return Arrays.stream(Eligible.values())
                .filter(terms.holders()::contains)
                .map(it -> texts.text(language, "shares.classes.holders." + it.name()))
                .collect(Collectors.joining(", "));
    }

    List<Choice> instruments(String language) {
        return Arrays.stream(Instrument.values())
                .map(it -> choice(it.name(), "shares.classes.instrument." + it.name(), language))
                .toList();
    }

    List<Choice> transfers(String language) {
        return Arrays.stream(TransferLimit.values())
                .map(it -> choice(it.name(), "shares.classes.transfer." + it.name(), language))
                .toList();
    }

    private Choice choice(String value, String key, String language) {
        return new Choice(value, texts.text(language, key), "");
    }
}
