package coop.meent.jobs;

import coop.meent.api.Organisation;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A vacancy as schema.org's `JobPosting`, for search engines. What is not open to everybody has
/// none: machines keep sending candidates to what they once read.
final class JobPosting {
    private JobPosting() {}

    /// {@return the posting; empty unless everybody may read the vacancy on this day}
    ///
    /// @param html the description, sanitised
    static Optional<Map<String, Object>> of(
            Vacancy vacancy, Sight sight, Organisation organisation, String html) {
        return switch (sight.state(vacancy)) {
            case OPEN ->
                    switch (vacancy.offer().visibility()) {
                        case PUBLIC -> Optional.of(posting(vacancy, organisation, html));
                        case MEMBERS -> Optional.empty();
                    };
            case DRAFT, WAITING, EXPIRED, FILLED, WITHDRAWN, HIDDEN -> Optional.empty();
        };
    }

    private static Map<String, Object> posting(
            Vacancy vacancy, Organisation organisation, String html) {
        var offer = vacancy.offer();
        var posting = new LinkedHashMap<String, Object>();
        posting.put("@context", "https://schema.org");
        posting.put("@type", "JobPosting");
        posting.put("title", offer.title());
        posting.put("description", html);
        posting.put("inLanguage", offer.language());
        posting.put("datePosted", vacancy.publishedOn().orElseThrow().toString());
        posting.put("validThrough", offer.closesOn() + "T23:59:59");
        posting.put("employmentType", type(offer.employment()));
        posting.put("hiringOrganization", thing("Organization", "name", organisation.name()));
        posting.put("identifier", identifier(vacancy, organisation));
        place(posting, offer);
        offer.hours().ifPresent(hours -> posting.put("workHours", hours.toPlainString()));
        salary(offer.pay()).ifPresent(salary -> posting.put("baseSalary", salary));
        posting.put("directApply", false);
        return posting;
    }

    private static Map<String, Object> identifier(Vacancy vacancy, Organisation organisation) {
        var identifier = thing("PropertyValue", "name", organisation.name());
        identifier.put("value", Long.toString(vacancy.id()));
        return identifier;
    }

    private static void place(Map<String, Object> posting, Offer offer) {
        if (!offer.place().isEmpty()) {
            var address = thing("PostalAddress", "addressLocality", offer.place());
            address.put("addressCountry", "BE");
            posting.put("jobLocation", thing("Place", "address", address));
        }
        // for search engines this word means that nobody ever comes to the office
        if (offer.remote() && offer.place().isEmpty()) {
            posting.put("jobLocationType", "TELECOMMUTE");
            posting.put("applicantLocationRequirements", thing("Country", "name", "BE"));
        }
    }

    private static List<String> type(Employment employment) {
        return switch (employment) {
            case FULL_TIME -> List.of("FULL_TIME");
            case PART_TIME -> List.of("PART_TIME");
            case TEMPORARY -> List.of("TEMPORARY");
            case INTERNSHIP -> List.of("INTERN");
            case FREELANCE -> List.of("CONTRACTOR");
            case VOLUNTEER -> List.of("VOLUNTEER");
        };
    }

    private static Optional<Map<String, Object>> salary(Pay pay) {
        return switch (pay) {
            case Pay.Range(var minimum, var maximum, var per) -> {
                var value = thing("QuantitativeValue", "minValue", euros(minimum));
                value.put("maxValue", euros(maximum));
                value.put("unitText", per.name());
                var salary = thing("MonetaryAmount", "currency", "EUR");
                salary.put("value", value);
                yield Optional.of(salary);
            }
            case Pay.BeforeInterview(), Pay.Unpaid() -> Optional.empty();
        };
    }

    private static BigDecimal euros(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    private static Map<String, Object> thing(String type, String key, Object value) {
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@type", type);
        thing.put(key, value);
        return thing;
    }
}
