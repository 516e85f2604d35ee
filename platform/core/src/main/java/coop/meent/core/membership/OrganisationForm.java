package coop.meent.core.membership;

import coop.meent.api.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What somebody typed, sent or imported about an organisation; one set of rules for all three.
///
/// @param typed by the names of [OrganisationData#FIELDS]; what is missing is empty
public record OrganisationForm(Map<String, String> typed) {
    private static final Map<String, Integer> LONGEST =
            Map.of("name", 200, "place", 100, "website", 300, "description", 10_000);
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Map<String, String> COUNTRY_NAMES =
            Map.of(
                    "belgie", "BE",
                    "belgique", "BE",
                    "belgium", "BE",
                    "nederland", "NL",
                    "paysbas", "NL",
                    "netherlands", "NL",
                    "thenetherlands", "NL");
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}]{0,60}");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]|\ufffd");

    public OrganisationForm {
        typed = Map.copyOf(typed);
    }

    /// {@return what is wrong with it, field by field}
    public List<Problem> check(LocalDate today) {
        var problems = new ArrayList<Problem>();
        if (Folded.words(value("name")).isEmpty()) {
            problems.add(Problem.of("name", "organisation.problem.name"));
        }
        typed.forEach((field, text) -> checkText(field, text, problems));
        checkChoice("sector", Sector.codes(), problems);
        checkChoice("size", SizeCategory.codes(), problems);
        expect(COUNTRIES.contains(country()), "country", problems);
        expect(FORM.matcher(LegalForm.code(value("legalForm"))).matches(), "legalForm", problems);
        expect(value("founded").isEmpty() || yearUntil(today.getYear() + 1), "founded", problems);
        expect(value("website").isEmpty() || webAddress(), "website", problems);
        checkNumber(problems);
        return List.copyOf(problems);
    }

    /// {@return the organisation; only after [#check] found nothing}
    public OrganisationData data() {
        var number = EnterpriseNumber.parse(value("enterpriseNumber"), country());
        var values = new HashMap<String, String>();
        OrganisationData.FIELDS.forEach(field -> values.put(field, value(field)));
        values.put("name", value("name").replaceAll("\\s+", " "));
        values.put("legalForm", LegalForm.code(value("legalForm")));
        values.put("country", number.map(EnterpriseNumber::country).orElseGet(this::country));
        values.put("enterpriseNumber", number.map(EnterpriseNumber::digits).orElse(""));
        values.put("website", website());
        values.put("description", value("description").replace("\r\n", "\n"));
        return OrganisationData.of(values);
    }

    /// {@return what stands in a field, without spaces around it}
    public String value(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    private String country() {
        var written = value("country");
        return written.isEmpty()
                ? "BE"
                : COUNTRY_NAMES.getOrDefault(Folded.key(written), written.toUpperCase(Locale.ROOT));
    }

    private String website() {
        var written = value("website");
        return written.isEmpty() || written.contains("://") ? written : "https://" + written;
    }

    private boolean webAddress() {
        try {
            var address = new URI(website());
            return address.getHost() != null
                    && address.getHost().contains(".")
                    && Set.of("http", "https").contains(address.getScheme());
        } catch (URISyntaxException notOne) {
            return false;
        }
    }

    private boolean yearUntil(int latest) {
        var year = value("founded");
        return YEAR.matcher(year).matches()
                && Integer.parseInt(year) >= 1000
                && Integer.parseInt(year) <= latest;
    }

    private void checkNumber(List<Problem> problems) {
        var number = value("enterpriseNumber");
        if (number.isEmpty() || EnterpriseNumber.parse(number, country()).isPresent()) {
            return;
        }
        var kind =
                switch (country()) {
                    case "BE" -> "be";
                    case "NL" -> "nl";
                    default -> "other";
                };
        problems.add(Problem.of("enterpriseNumber", "organisation.problem.number." + kind, number));
    }

    private void checkChoice(String field, List<String> codes, List<Problem> problems) {
        expect(value(field).isEmpty() || codes.contains(value(field)), field, problems);
    }

    private void expect(boolean right, String field, List<Problem> problems) {
        if (!right) {
            problems.add(Problem.of(field, "organisation.problem." + field, value(field)));
        }
    }

    private static void checkText(String field, String text, List<Problem> problems) {
        int longest = LONGEST.getOrDefault(field, 100);
        if (text.strip().length() > longest) {
            problems.add(Problem.of(field, "organisation.problem.long", Integer.toString(longest)));
        }
        if (CONTROL.matcher(text).find()) {
            problems.add(Problem.of(field, "organisation.problem.control"));
        }
    }
}
