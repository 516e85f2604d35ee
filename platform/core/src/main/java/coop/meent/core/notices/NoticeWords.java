package coop.meent.core.notices;

import coop.meent.core.text.Language;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// What notices say in a language.
final class NoticeWords {
    private final NoticeKinds kinds;

    NoticeWords(NoticeKinds kinds) {
        this.kinds = kinds;
    }

    /// {@return the one line}
    String line(NoticeRow row, Language language) {
        return more(row, language, "").orElse(row.words().message());
    }

    /// {@return what the kind says besides its line, if it says it}
    ///
    /// @param which e.g. `.text`
    Optional<String> more(NoticeRow row, Language language, String which) {
        var words = kinds.find(row.kind()).map(NoticeKinds.Known::words);
        var key = row.words().message() + which;
        var arguments = row.words().arguments().stream().map(it -> spoken(it, language)).toArray();
        return words.filter(it -> it.find(language, key).isPresent())
                .map(it -> it.text(language, key, arguments));
    }

    private static Object spoken(Object argument, Language language) {
        return argument instanceof LocalDate date
                ? DateTimeFormatter.ofPattern("EEEE d MMMM", language.locale()).format(date)
                : argument;
    }
}
