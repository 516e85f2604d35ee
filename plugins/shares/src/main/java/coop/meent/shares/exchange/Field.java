package coop.meent.shares.exchange;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a column of an older register can hold, with the headings under which we know it.
enum Field {
    NUMBER("nr nummer vennootnummer aandeelhoudersnummer lidnummer numero no number holdernumber"),
    NAME("naam nom name firmanaam raisonsociale vennoot aandeelhouder associe shareholder"),
    FIRST_NAME("voornaam prenom firstname"),
    KIND("soortpersoon persoon personne typepersonne person kind"),
    BORN("geboortedatum geboren datedenaissance naissance birthdate born"),
    COMPANY_NUMBER("ondernemingsnummer kbo kbonummer bce numerodentreprise companynumber kvk"),
    STREET("straat straatennummer adres rue adresse street address"),
    POSTCODE("postcode codepostal postalcode zip"),
    PLACE("gemeente plaats woonplaats stad commune localite ville place city town"),
    COUNTRY("land pays country"),
    EMAIL("email mail emailadres courriel adressemail"),
    PHONE("telefoon gsm tel telephone phone mobile"),
    IBAN("iban rekening rekeningnummer compte bankrekening account"),
    LANGUAGE("taal langue language"),
    CLASS("klasse soort soortaandeel categorie classe class shareclass"),
    QUANTITY("aantal aandelen aantalaandelen nombre parts nombredeparts quantity shares"),
    VALUE("waarde prijs nominalewaarde waardeperaandeel valeur prix valeurnominale value price"),
    PAID("gestort betaald volgestort libere verse paye paid paidin"),
    SINCE("datum sinds datumverwerving verworvenop date depuis datedacquisition since acquired"),
    FIRST_NUMBER("vannummer eerstenummer van duenumero premiernumero firstnumber from");

    /// Without these no line can be read.
    static final Set<Field> NEEDED = Set.of(NAME, QUANTITY, SINCE);

    private static final Map<Field, List<String>> HEADINGS = headings();

    private final String known;

    Field(String known) {
        this.known = known;
    }

    /// {@return its name in messages and forms, e.g. `companyNumber`}
    String key() {
        var words = List.of(name().toLowerCase(Locale.ROOT).split("_", -1));
        var key = new StringBuilder(words.getFirst());
        words.stream()
                .skip(1)
                .forEach(it ->
                        key.append(Character.toUpperCase(it.charAt(0))).append(it.substring(1)));
        return key.toString();
    }

    static Optional<Field> of(String key) {
        return List.of(values()).stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /// {@return what a column with this heading most likely holds}
    static Optional<Field> guess(String heading) {
        var plain = plain(heading);
        return HEADINGS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(plain))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }

    private static Map<Field, List<String>> headings() {
        var headings = new EnumMap<Field, List<String>>(Field.class);
        for (var field : values()) {
            headings.put(field, List.of(field.known.split(" ", -1)));
        }
        return headings;
    }
}
