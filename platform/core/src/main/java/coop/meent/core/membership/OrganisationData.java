package coop.meent.core.membership;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// What is known of an organisation, apart from its members and periods.
///
/// @param name as it writes itself
/// @param legalForm code of [LegalForm]; empty when unknown
/// @param country two capitals
/// @param enterpriseNumber digits only; empty when unknown
/// @param sector code of [Sector]; empty when unknown
/// @param size code of [SizeCategory]; empty when unknown
/// @param founded year
/// @param place town; empty when unknown
/// @param website with `https://`; empty when unknown
/// @param description Markdown
public record OrganisationData(
        String name,
        String legalForm,
        String country,
        String enterpriseNumber,
        String sector,
        String size,
        OptionalInt founded,
        String place,
        String website,
        String description) {
    /// The fields by their names in forms, imports and the API.
    public static final List<String> FIELDS =
            List.of(
                    "name",
                    "legalForm",
                    "country",
                    "enterpriseNumber",
                    "sector",
                    "size",
                    "founded",
                    "place",
                    "website",
                    "description");

    /// {@return the organisation of these fields; what is missing is empty}
    public static OrganisationData of(Map<String, String> fields) {
        var founded = fields.getOrDefault("founded", "");
        return new OrganisationData(
                fields.getOrDefault("name", ""),
                fields.getOrDefault("legalForm", ""),
                fields.getOrDefault("country", ""),
                fields.getOrDefault("enterpriseNumber", ""),
                fields.getOrDefault("sector", ""),
                fields.getOrDefault("size", ""),
                founded.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(founded)),
                fields.getOrDefault("place", ""),
                fields.getOrDefault("website", ""),
                fields.getOrDefault("description", ""));
    }

    /// {@return every field by its name, in their order; empty text for what is unknown}
    public Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", name);
        fields.put("legalForm", legalForm);
        fields.put("country", country);
        fields.put("enterpriseNumber", enterpriseNumber);
        fields.put("sector", sector);
        fields.put("size", size);
        fields.put("founded", founded.isPresent() ? Integer.toString(founded.getAsInt()) : "");
        fields.put("place", place);
        fields.put("website", website);
        fields.put("description", description);
        return fields;
    }

    /// {@return the name as it is compared}
    public String norm() {
        return OrganisationName.of(name).norm();
    }

    /// {@return the names of the fields in which the other differs}
    public List<String> changes(OrganisationData other) {
        var theirs = other.fields();
        return fields().entrySet().stream()
                .filter(field -> !field.getValue().equals(theirs.get(field.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// {@return the enterprise number as its country writes it; empty when unknown}
    public String writtenNumber() {
        return enterpriseNumber.isEmpty()
                ? ""
                : new EnterpriseNumber(country, enterpriseNumber).written();
    }
}
