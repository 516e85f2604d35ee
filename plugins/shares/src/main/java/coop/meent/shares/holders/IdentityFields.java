package coop.meent.shares.holders;

import coop.meent.api.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The fields that say what a holder is called and where it lives.
final class IdentityFields {
    static final List<String> FIELDS =
            List.of(
                    "name",
                    "givenNames",
                    "born",
                    "legalForm",
                    "identification",
                    "street",
                    "postcode",
                    "municipality",
                    "country");

    private static final int LONGEST = 200;
    private static final LocalDate EARLIEST = LocalDate.of(1880, 1, 1);
    private static final Set<String> COUNTRIES =
            Set.copyOf(Arrays.asList(Locale.getISOCountries()));

    private final Postcodes postcodes;

    IdentityFields(Postcodes postcodes) {
        this.postcodes = postcodes;
    }

    /// {@return what is wrong, in the order of the form}
    List<Problem> check(Typed typed, Kind kind, LocalDate today) {
        var problems = new ArrayList<Problem>();
        checkNames(problems, typed, kind);
        if (kind == Kind.NATURAL) {
            checkBirth(problems, typed, today);
        }
        if (kind == Kind.LEGAL) {
            checkIdentification(problems, typed);
        }
        checkAddress(problems, typed, kind);
        FIELDS.stream()
                .filter(it -> typed.text(it).length() > LONGEST)
                .forEach(it -> problems.add(Problem.of(it, "shares.holders.long", LONGEST)));
        return problems;
    }

    private static void checkNames(List<Problem> problems, Typed typed, Kind kind) {
        if (FoldedName.fold(typed.text("name")).isEmpty()) {
            problems.add(Problem.of("name", "shares.holders.name.missing." + kind.name()));
        }
        if (kind == Kind.NATURAL && !typed.has("givenNames")) {
            problems.add(Problem.of("givenNames", "shares.holders.given.missing"));
        }
    }

    private static void checkBirth(List<Problem> problems, Typed typed, LocalDate today) {
        if (!typed.has("born")) {
            return;
        }
        var born = typed.day("born");
        if (born.isEmpty() || born.get().isBefore(EARLIEST)) {
            problems.add(Problem.of("born", "shares.holders.born.wrong"));
        } else if (born.get().isAfter(today)) {
            problems.add(Problem.of("born", "shares.holders.born.future"));
        }
    }

    private static void checkIdentification(List<Problem> problems, Typed typed) {
        var number = typed.text("identification");
        boolean good =
                switch (typed.text("country")) {
                    case "BE" -> EnterpriseNumber.of(number).isPresent();
                    case "NL" -> number.replace(" ", "").matches("\\d{8}");
                    default -> !number.isEmpty();
                };
        if (!good) {
            problems.add(Problem.of("identification", "shares.holders.identification.wrong"));
        }
    }

    private void checkAddress(List<Problem> problems, Typed typed, Kind kind) {
        boolean country = COUNTRIES.contains(typed.text("country"));
        if (kind != Kind.JOINT && !typed.has("street")) {
            problems.add(Problem.of("street", "shares.holders.street.missing"));
        }
        if (kind != Kind.JOINT && !typed.has("postcode")) {
            problems.add(Problem.of("postcode", "shares.holders.postcode.missing"));
        } else if (typed.has("postcode")
                && country
                && !postcodes.possible(typed.text("country"), typed.text("postcode"))) {
            problems.add(Problem.of("postcode", "shares.holders.postcode.wrong"));
        } else if (typed.has("postcode") && !typed.has("municipality")) {
            missingTown(problems, typed);
        }
        if (!country) {
            problems.add(Problem.of("country", "shares.holders.country.wrong"));
        }
    }

    private void missingTown(List<Problem> problems, Typed typed) {
        var places = postcodes.of(typed.text("country"), typed.text("postcode"));
        if (places.isEmpty()) {
            problems.add(Problem.of("municipality", "shares.holders.municipality.missing"));
        } else if (places.size() > 1) {
            problems.add(
                    Problem.of(
                            "municipality",
                            "shares.holders.municipality.which",
                            String.join(", ", places)));
        }
    }

    /// {@return what they say; only when [#check] found nothing}
    Identity identity(Typed typed, Kind kind) {
        var address = address(typed);
        return switch (kind) {
            case NATURAL ->
                    Identity.person(
                            typed.text("givenNames"),
                            typed.text("name"),
                            typed.day("born"),
                            address);
            case LEGAL ->
                    Identity.organisation(
                            typed.text("name"),
                            typed.text("legalForm"),
                            identification(typed),
                            address);
            case JOINT -> Identity.joint(typed.text("name"), address);
        };
    }

    private static String identification(Typed typed) {
        var number = typed.text("identification");
        return typed.text("country").equals("BE")
                ? EnterpriseNumber.of(number).orElseThrow().digits()
                : number.replace(" ", "");
    }

    private Address address(Typed typed) {
        var country = typed.text("country");
        var postcode = typed.text("postcode").toUpperCase(Locale.ROOT);
        var places = postcodes.of(country, postcode);
        var town =
                typed.has("municipality") || places.isEmpty()
                        ? typed.text("municipality")
                        : places.getFirst();
        return new Address(typed.text("street"), postcode, town, country);
    }

    /// {@return the fields as they would have to be filled in for this}
    static Optional<String> field(Identity identity, String field) {
        var address = identity.address();
        return switch (field) {
            case "name" -> Optional.of(identity.name());
            case "givenNames" -> Optional.of(identity.givenNames());
            case "born" -> identity.born().map(LocalDate::toString);
            case "legalForm" -> Optional.of(identity.legalForm());
            case "identification" -> Optional.of(identity.writtenIdentification());
            case "street" -> Optional.of(address.street());
            case "postcode" -> Optional.of(address.postcode());
            case "municipality" -> Optional.of(address.municipality());
            case "country" -> Optional.of(address.country());
            default -> Optional.empty();
        };
    }
}
