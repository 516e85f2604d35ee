package coop.meent.core.membership.imports;

import coop.meent.core.membership.Folded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which column holds what, by its heading in Dutch, French or English.
///
/// @param fields the field of each column; empty for a column that is not read
/// @param ignored headings that we do not know
/// @param repeated headings that say the same as one before them
/// @param dutchNumbers whether the numbers are of the Dutch register
record Columns(
        List<String> fields, List<String> ignored, List<String> repeated, boolean dutchNumbers) {
    private static final String HEADINGS =
            """
            name naam nom organisatie organisation organisationname cooperatie cooperative bedrijfsnaam
            legalForm legalform rechtsvorm formejuridique juridischevorm vorm
            country land pays
            enterpriseNumber enterprisenumber ondernemingsnummer kbo kbonummer bce numerodentreprise \
            nentreprise btw btwnummer vat vatnumber kvk kvknummer
            sector secteur activiteit
            size grootte taille omvang
            founded oprichtingsjaar opgericht anneedefondation fonde oprichting foundingyear
            place plaats gemeente stad woonplaats commune ville lieu city town
            website site web siteweb url webadres
            description omschrijving beschrijving descriptif
            """;

    private static final Map<String, String> KNOWN = known();

    static Columns of(List<String> headings) {
        var fields = new ArrayList<String>();
        var ignored = new ArrayList<String>();
        var repeated = new ArrayList<String>();
        for (var heading : headings) {
            var field = KNOWN.getOrDefault(Folded.key(heading), "");
            boolean again = !field.isEmpty() && fields.contains(field);
            if (again) {
                repeated.add(heading.strip());
            } else if (field.isEmpty() && !heading.isBlank()) {
                ignored.add(heading.strip());
            }
            fields.add(again ? "" : field);
        }
        boolean dutch = headings.stream().map(Folded::key).anyMatch(key -> key.startsWith("kvk"));
        return new Columns(List.copyOf(fields), List.copyOf(ignored), List.copyOf(repeated), dutch);
    }

    /// {@return whether there is a column with names, without which nothing can be read}
    boolean named() {
        return fields.contains("name");
    }

    /// {@return the cells by the field that they belong to}
    Map<String, String> values(List<String> cells) {
        var values = new HashMap<String, String>();
        for (int i = 0; i < fields.size() && i < cells.size(); i++) {
            if (!fields.get(i).isEmpty() && !cells.get(i).isBlank()) {
                values.put(fields.get(i), cells.get(i).strip());
            }
        }
        if (dutchNumbers && values.containsKey("enterpriseNumber")) {
            values.putIfAbsent("country", "NL");
        }
        return values;
    }

    private static Map<String, String> known() {
        var known = new HashMap<String, String>();
        for (var line : HEADINGS.lines().toList()) {
            var words = List.of(line.split(" +", -1));
            words.forEach(word -> known.put(word, words.getFirst()));
        }
        return Map.copyOf(known);
    }
}
