package coop.meent.shares.holders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/// What a holder is called and where it lives, as the statutory register demands it (WVV book 6).
///
/// @param name family name; name of an organisation; how joint holders are called together
/// @param givenNames of a person, else empty
/// @param born of a person, if known
/// @param legalForm of an organisation, as it writes it
/// @param identification number in the register of companies, digits only
public record Identity(
        String name,
        String givenNames,
        Optional<LocalDate> born,
        String legalForm,
        String identification,
        Address address) {
    static final int OF_AGE = 18;

    /// {@return a person}
    public static Identity person(
            String givenNames, String name, Optional<LocalDate> born, Address address) {
        return new Identity(name, givenNames, born, "", "", address);
    }

    /// {@return an organisation}
    public static Identity organisation(
            String name, String legalForm, String identification, Address address) {
        return new Identity(name, "", Optional.empty(), legalForm, identification, address);
    }

    /// {@return several who hold together}
    public static Identity joint(String name, Address address) {
        return new Identity(name, "", Optional.empty(), "", "", address);
    }

    /// {@return what a row of `shares.holder_version` calls a holder}
    ///
    /// @param born as the holder's own row says, where it is asked
    public static Identity of(ResultSet row, Optional<LocalDate> born) throws SQLException {
        return new Identity(
                row.getString("name"),
                row.getString("given_names"),
                born,
                row.getString("legal_form"),
                row.getString("identification"),
                new Address(
                        row.getString("street"),
                        row.getString("postcode"),
                        row.getString("municipality"),
                        row.getString("country")));
    }

    /// {@return the name as one says it}
    public String fullName() {
        var named = givenNames.isEmpty() ? name : givenNames + " " + name;
        return legalForm.isEmpty() ? named : named + " " + legalForm;
    }

    /// {@return the name as a list has it, family name first}
    public String listName() {
        var named = givenNames.isEmpty() ? name : name + " " + givenNames;
        return legalForm.isEmpty() ? named : named + " " + legalForm;
    }

    /// {@return the day on which a person comes of age}
    public Optional<LocalDate> minorUntil() {
        return born.map(it -> it.plusYears(OF_AGE));
    }

    /// {@return the number as its register writes it}
    public String writtenIdentification() {
        return EnterpriseNumber.of(identification)
                .map(EnterpriseNumber::written)
                .orElse(identification);
    }
}
