package coop.meent.shares.holders;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A holder as the API gives it, as it was on a day.
///
/// @param no within its register
/// @param kind `NATURAL`, `LEGAL` or `JOINT`
/// @param minorUntil the day on which a person comes of age
/// @param identification number in the register of companies, digits only
/// @param person id of the account of the site to which it is tied
/// @param revision to be sent along with a change
/// @param account the account to which it is paid, masked
public record HolderJson(
        long no,
        String kind,
        String name,
        String givenNames,
        @Nullable LocalDate born,
        @Nullable LocalDate minorUntil,
        String legalForm,
        String identification,
        String street,
        String postcode,
        String municipality,
        String country,
        boolean founder,
        @Nullable LocalDate deceasedOn,
        String language,
        String email,
        String phone,
        @Nullable Long person,
        int revision,
        @Nullable String account,
        List<PartyJson> parties) {
    /// A holder in a list.
    public record Line(
            long no, String kind, String name, @Nullable LocalDate born, String municipality) {
        static Line of(Listed it) {
            return new Line(
                    it.no(),
                    it.kind().name(),
                    it.name(),
                    it.born().orElse(null),
                    it.municipality());
        }
    }

    /// A piece of a list.
    ///
    /// @param next cursor of what follows; null at the end
    public record Slice(List<Line> items, @Nullable String next) {}

    /// Who acts for a holder, shares it or has a right on it.
    ///
    /// @param other number of the holder that it is; null for somebody who holds nothing here
    /// @param ends first day on which it does not hold any more
    public record PartyJson(
            int no,
            String role,
            @Nullable Long other,
            String name,
            String capacity,
            @Nullable String part,
            LocalDate begins,
            @Nullable LocalDate ends) {
        static PartyJson of(Party it) {
            return new PartyJson(
                    it.no(),
                    it.role().name(),
                    it.other().isPresent() ? (Long) it.other().getAsLong() : null,
                    it.name(),
                    it.capacity(),
                    it.part().map(Party.Part::written).orElse(null),
                    it.begins(),
                    it.ends().orElse(null));
        }
    }

    /// What a holder was called on a day.
    record Of(Holder holder, Identity identity, List<Party> parties, List<BankAccount> accounts) {}

    static HolderJson of(Of it) {
        var holder = it.holder();
        var identity = it.identity();
        var address = identity.address();
        return new HolderJson(
                holder.no(),
                holder.kind().name(),
                identity.name(),
                identity.givenNames(),
                identity.born().orElse(null),
                identity.minorUntil().orElse(null),
                identity.legalForm(),
                identity.identification(),
                address.street(),
                address.postcode(),
                address.municipality(),
                address.country(),
                holder.founder(),
                holder.deceasedOn().orElse(null),
                holder.contact().language(),
                holder.contact().email(),
                holder.contact().phone(),
                holder.person().isPresent() ? (Long) holder.person().getAsLong() : null,
                holder.revision(),
                account(it.accounts()),
                it.parties().stream().map(PartyJson::of).toList());
    }

    private static @Nullable String account(List<BankAccount> accounts) {
        return accounts.stream()
                .filter(it -> it.ends().isEmpty())
                .findFirst()
                .map(BankAccount::masked)
                .orElse(null);
    }
}
