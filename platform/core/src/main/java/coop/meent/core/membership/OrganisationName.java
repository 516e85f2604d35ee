package coop.meent.core.membership;

import java.util.List;
import java.util.Optional;

/// A name as it is compared: case, accents, punctuation and the legal form around it folded away.
///
/// @param norm the words that are left, with a space between; never empty for a name with letters
/// @param legalForm code of the form that stood before or behind the name; empty when none did
public record OrganisationName(String norm, Optional<String> legalForm) {
    private static final int LONGEST_FORM = 6;

    /// {@return the name of what was typed: `Écopower C.V.` is `ecopower`, with `cv`}
    public static OrganisationName of(String typed) {
        var words = Folded.words(typed);
        var form = Optional.<String>empty();
        for (var cut = cut(words); cut.isPresent(); cut = cut(words)) {
            words = cut.get().rest();
            form = form.or(cut.get()::form);
        }
        return new OrganisationName(String.join(" ", words), form);
    }

    private record Cut(List<String> rest, Optional<String> form) {}

    private static Optional<Cut> cut(List<String> words) {
        for (int length = Math.min(LONGEST_FORM, words.size() - 1); length > 0; length--) {
            int end = words.size() - length;
            var behind = LegalForm.inName(String.join("", words.subList(end, words.size())));
            if (behind.isPresent()) {
                return Optional.of(new Cut(words.subList(0, end), behind));
            }
            var before = LegalForm.inName(String.join("", words.subList(0, length)));
            if (before.isPresent()) {
                return Optional.of(new Cut(words.subList(length, words.size()), before));
            }
        }
        return Optional.empty();
    }
}
