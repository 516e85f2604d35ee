package coop.meent.core.site;

import coop.meent.api.Texts;
import coop.meent.core.membership.KnownOrganisation;
import coop.meent.core.membership.LegalForm;
import coop.meent.core.membership.Sector;
import coop.meent.core.membership.SizeCategory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Lists to choose from, and words for codes, in the reader's language.
public final class OrganisationChoices {
    private final Texts texts;

    public OrganisationChoices(Texts texts) {
        this.texts = texts;
    }

    /// One of a list.
    public record Option(String value, String label) {}

    /// The lists of the form.
    public record Lists(
            List<Option> sectors, List<Option> sizes, List<Option> forms, List<Option> countries) {}

    /// {@return the lists of the form}
    ///
    /// @param current code of the legal form that it has, which may be one that we do not know
    public Lists lists(String language, String current) {
        var forms = new ArrayList<>(LegalForm.known());
        if (!current.isEmpty() && !forms.contains(current)) {
            forms.add(current);
        }
        return new Lists(
                options(Sector.codes(), code -> sector(language, code)),
                options(SizeCategory.codes(), code -> size(language, code)),
                options(forms, code -> legalForm(language, code)),
                countries(language));
    }

    private static List<Option> options(List<String> codes, Function<String, String> label) {
        return codes.stream().map(code -> new Option(code, label.apply(code))).toList();
    }

    private static List<Option> countries(String language) {
        return options(
                List.of("BE", "NL", "FR", "LU", "DE"),
                code -> Locale.of("", code).getDisplayCountry(Locale.of(language)));
    }

    /// {@return each value that occurs, with how often}
    ///
    /// @param value of an organisation; empty ones are left out
    static List<Option> counted(
            List<KnownOrganisation> all,
            Function<KnownOrganisation, String> value,
            Function<String, String> label,
            Comparator<String> alphabet) {
        Map<String, Long> counts =
                all.stream()
                        .map(value)
                        .filter(one -> !one.isEmpty())
                        .collect(
                                Collectors.groupingBy(
                                        one -> one, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(one ->
                        new Option(
                                one.getKey(),
                                label.apply(one.getKey()) + " (" + one.getValue() + ")"))
                .sorted(Comparator.comparing(Option::label, alphabet))
                .toList();
    }

    /// {@return the sector in words; empty when unknown}
    public String sector(String language, String code) {
        return Sector.codes().contains(code) ? texts.text(language, "sector." + code) : code;
    }

    /// {@return the size in words; empty when unknown}
    public String size(String language, String code) {
        return SizeCategory.codes().contains(code) ? texts.text(language, "size." + code) : code;
    }

    /// {@return the legal form in words; one that we do not know keeps its letters}
    public String legalForm(String language, String code) {
        return LegalForm.known().contains(code) ? texts.text(language, "legal_form." + code) : code;
    }
}
